import { useState } from 'react';
import { followers, setFigures } from '../../shared/document/edits/figures.ts';
import type { Figures } from '../../shared/figures/schema.ts';
import { sentence } from '../../shared/outcome.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useDocument, useWorkspace } from '../workspace/workspace-context.ts';
import { Followers, useFollowing } from './Followers.tsx';

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
  const [problem, setProblem] = useState<string | null>(null);
  const apply = () => {
    const problems = documents.edit((d) => setFigures(d, { figures, follow: following.follow }));
    if (problems.length === 0) onClose();
    else setProblem(problems.map(sentence).join('. '));
  };
  return (
    <Dialog title={title} wide onClose={onClose}>
      <Followers {...following} />
      {problem !== null && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="choices">
        <Button kind="framed" onPress={onClose}>
          Cancel
        </Button>
        <Button kind="primary" autoFocus onPress={apply}>
          {verb}
        </Button>
      </div>
    </Dialog>
  );
}
