import { type ExportChoices, STANDARD_CHOICES } from '../../shared/exports/choices.ts';
import { askedPicture } from '../charts/asked-picture.ts';
import type { Session } from '../document/session.ts';
import type { ShownPictures } from '../tables/shown-pictures.ts';
import type { View } from '../view/view-store.ts';
import { words } from '../words.ts';

const PNG = 'image/png';
const PICTURES = [PNG, 'image/svg+xml'] as const;
type PictureType = (typeof PICTURES)[number];

/** Every clipboard takes a PNG; Chromium's takes an SVG beside it from 124 on, and says what it takes from 121 on. */
const isTaken = (type: PictureType): boolean => type === PNG || (ClipboardItem.supports?.(type) ?? false);

/** So many pixels a point, as screens and documents show it. */
const SCALE = 2;

/** Puts the first chart of the place on the clipboard, as it stands there and light, as documents are. */
export async function copyPicture(session: Session, pictures: ShownPictures, view: View): Promise<void> {
  const { exporting } = words;
  const { document } = session.documents.getState();
  const choices: ExportChoices = {
    ...STANDARD_CHOICES,
    scenarios: [document.baseline.id],
    metrics: [view.metric],
    year: view.year,
    scale: SCALE,
  };
  const asked = askedPicture({ pictures }, pictures.parts()[0]!, 'shown').then((picture) => ({
    document,
    choices,
    picture,
  }));
  const made = async (type: PictureType): Promise<Blob> => {
    const { exporting } = session;
    const content = await (type === PNG ? exporting.picture(await asked) : exporting.preview(await asked));
    if (!content.ok) throw new Error(words.exporting.pictureNotCopied);
    return new Blob([content.value], { type });
  };
  try {
    // Begun at once, as the clipboard is only written to soon after a key or a press.
    const contents = PICTURES.filter(isTaken).map((type) => [type, made(type)] as const);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(contents))]);
    session.say(exporting.pictureCopied);
  } catch {
    session.notify('problem', exporting.pictureNotCopied);
  }
}
