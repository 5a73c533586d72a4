/** All that makes pictures of charts, loaded when the first one is asked for. */
export { assumedOf, inYear, overYears } from '../../shared/pictures/about.ts';
export { askedFor } from '../../shared/pictures/asked.ts';
export { changedPictureOf } from '../../shared/pictures/changed-picture.ts';
export { differencePicture } from '../../shared/pictures/difference-picture.ts';
export { fanPictureOf } from '../../shared/pictures/fan-picture.ts';
export { linesPicture } from '../../shared/pictures/lines-picture.ts';
export { tornadoPictureOf } from '../../shared/pictures/tornado-picture.ts';
export { picturedIn } from './pictured-in.ts';
export { pictureOnPage } from './shapes-shown.ts';
