import type { ExportedChart } from '../../../shared/exports/choices.ts';
import { changedPicture } from '../../../shared/pictures/changed-picture.ts';
import { differencePicture } from '../../../shared/pictures/difference-picture.ts';
import { fanPicture } from '../../../shared/pictures/fan-picture.ts';
import { linesPicture } from '../../../shared/pictures/lines-picture.ts';
import type { Picture } from '../../../shared/pictures/picture.ts';
import type { Pictured } from '../../../shared/pictures/scenarios.ts';
import { tornadoPicture } from '../../../shared/pictures/tornado-picture.ts';

/** The charts that a document alone gives. */
export const CHARTS: Readonly<Record<ExportedChart, (about: Pictured) => Picture>> = {
  lines: linesPicture,
  difference: differencePicture,
  fan: fanPicture,
  tornado: tornadoPicture,
  changed: changedPicture,
};
