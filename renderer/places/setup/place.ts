import { later } from '../../workspace/place.ts';

/** Asks for two countries, over the window. */
export const newDocument = later(() => import('./NewDocument.tsx').then(({ NewDocument }) => NewDocument));
