import { followers, setFigures } from '../../../shared/document/edits/figures.ts';
import type { Figures } from '../../../shared/figures/schema.ts';
import { Dialog } from '../../controls/Dialog.tsx';
import { Followers, useFollowing } from '../../controls/Followers.tsx';
import { FormEnd } from '../../controls/FormEnd.tsx';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import { LeftBehind } from './LeftBehind.tsx';

/** Other figures for the document, and what that is called. */
export interface Change {
  readonly title: string;
  readonly verb: string;
  readonly figures: Figures;
}

/** Asks which assumptions follow a change of figures, and makes it. */
export function ChangeFigures({ title, verb, figures, onClose }: Change & { readonly onClose: () => void }) {
  const document = useDocument();
  const { documents } = useWorkspace();
  const following = useFollowing(followers(document, figures));
  const apply = () => documents.edit((d) => setFigures(d, { figures, follow: following.follow }));
  return (
    <Dialog title={title} wide onClose={onClose}>
      <Followers {...following} />
      <LeftBehind figures={figures} />
      <FormEnd verb={verb} autoFocus onApply={apply} onClose={onClose} />
    </Dialog>
  );
}
