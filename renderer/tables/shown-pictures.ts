import type { Picture } from '../../shared/pictures/picture.ts';
import { PICTURE_PARTS, type PicturePart } from '../view/picture-parts.ts';

/** The charts of the place that is shown: each offers its picture as long as it is there, made when it is asked for. */
export interface ShownPictures {
  /** Offers a picture until what this gives back is called. */
  show(part: PicturePart, made: () => Promise<Picture | null>): () => void;
  /** The parts that offer one, in their order. */
  parts(): readonly PicturePart[];
  made(part: PicturePart): Promise<Picture | null>;
}

export function createShownPictures(): ShownPictures {
  const shown = new Map<PicturePart, () => Promise<Picture | null>>();
  return {
    show(part, made) {
      shown.set(part, made);
      return () => {
        if (shown.get(part) === made) shown.delete(part);
      };
    },
    parts: () => PICTURE_PARTS.filter((part) => shown.has(part)),
    made: async (part) => (await shown.get(part)?.()) ?? null,
  };
}
