import type { PictureSize } from '../../shared/exports/choices.ts';
import type { PictureAsked } from '../../shared/pictures/asked.ts';
import type { PicturePart } from '../view/picture-parts.ts';
import type { Workspace } from '../workspace/workspace-context.ts';
import { lettering } from './lettering.ts';

/** A chart of the place that is shown, as it is asked for as a picture; null where it is no longer there. */
export async function askedPicture(
  { pictures }: Pick<Workspace, 'pictures'>,
  part: PicturePart,
  size: PictureSize | 'shown',
): Promise<PictureAsked | null> {
  const picture = await pictures.made(part);
  if (picture === null) return null;
  const { askedFor } = await import('./make-pictures.ts');
  return askedFor(picture, size, lettering());
}
