import { later } from '../../workspace/place.ts';

/** Asks what results are written as, over the window, and writes them. */
export const exportSheet = later(() => import('./ExportSheet.tsx').then(({ ExportSheet }) => ExportSheet));
