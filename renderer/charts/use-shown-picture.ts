import { useEffect, useRef } from 'react';
import type { Picture } from '../../shared/pictures/picture.ts';
import type { PicturePart } from '../view/picture-parts.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

export type MakePictures = typeof import('./make-pictures.ts');

/**
 * Offers the picture of a chart as long as it is shown; null: there is none yet. It is made when it is asked for, from what
 * is loaded then.
 */
export function useShownPicture(part: PicturePart, made: ((make: MakePictures) => Picture | null) | null): void {
  const { pictures } = useWorkspace();
  const latest = useRef(made);
  const there = made !== null;
  useEffect(() => {
    latest.current = made;
  });
  useEffect(() => {
    if (!there) return;
    return pictures.show(part, async () => {
      const make = await import('./make-pictures.ts');
      return latest.current?.(make) ?? null;
    });
  }, [pictures, part, there]);
}
