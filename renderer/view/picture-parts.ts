/** What has a chart in the places, in the order in which it stands in its place. */
export const PICTURE_PARTS = [
  'main',
  'composition',
  'fans',
  'chance',
  'bars',
  'grid',
  'variance',
  'solved',
  'steps',
] as const;
export type PicturePart = (typeof PICTURE_PARTS)[number];
