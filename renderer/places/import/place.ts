import { later } from '../../workspace/place.ts';

/** Brings data in, over the window: what was understood, what is left out, what is asked; then it is taken. */
export const importSheet = later(() => import('./ImportSheet.tsx').then(({ ImportSheet }) => ImportSheet));
