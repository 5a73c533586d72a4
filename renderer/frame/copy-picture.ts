import { type ExportChoices, STANDARD_CHOICES } from '../../shared/exports/choices.ts';
import { askedPicture } from '../charts/asked-picture.ts';
import type { Session } from '../document/session.ts';
import type { ShownPictures } from '../tables/shown-pictures.ts';
import type { View } from '../view/view-store.ts';
import { words } from '../words.ts';

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
  const made = async (): Promise<Blob> => {
    const picture = await askedPicture({ pictures }, pictures.parts()[0]!, 'shown');
    const bytes = await session.exporting.picture({ document, choices, picture });
    if (!bytes.ok) throw new Error(exporting.pictureNotCopied);
    return new Blob([bytes.value], { type: 'image/png' });
  };
  try {
    // Begun at once, as the clipboard is only written to soon after a key or a press.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': made() })]);
    session.say(exporting.pictureCopied);
  } catch {
    session.notify('problem', exporting.pictureNotCopied);
  }
}
