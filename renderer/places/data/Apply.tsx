import { Fragment } from 'react';
import { sameValue } from '../../../shared/document/differences.ts';
import { takeFrom } from '../../../shared/document/edits/figures.ts';
import { originAt } from '../../../shared/document/origins.ts';
import type { ValueOrigin } from '../../../shared/figures/origins.ts';
import { linkedLabel } from '../../../shared/wording/linked.ts';
import { Button } from '../../controls/Button.tsx';
import { useCarrying } from '../../controls/use-carrying.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useDocument, useWorkspace } from '../../workspace/workspace-context.ts';
import dataQuestionsStyles from './data-questions.module.css';

/** A value of the document that something can be applied to. */
export interface ApplyTarget {
  /** Id of the scenario; null: the uncertainty. */
  readonly scenario: string | null;
  readonly path: string;
  readonly origin: ValueOrigin;
  /** What it is called on its button. */
  readonly label: string;
}

/** A button for each value that a number can be applied to; where it was taken from is kept with it. */
export function Apply({ targets }: { readonly targets: readonly ApplyTarget[] }) {
  const document = useDocument();
  const { session, documents } = useWorkspace();
  const { set, question } = useCarrying();
  const said = words.dataQuestions.apply;
  const apply = ({ scenario, path, origin }: ApplyTarget) => {
    const before = documents.getState().document;
    const refused = set((d, carry) => takeFrom(d, { scenario, path, origin, carry }));
    if (documents.getState().document !== before) session.say(said.applied(linkedLabel(names(), path)));
    if (refused !== null) session.notify('problem', said.notApplied(linkedLabel(names(), path)), [refused]);
  };
  return (
    <span className={dataQuestionsStyles.apply}>
      {targets.map((target) => {
        const { scenario, path, label, origin } = target;
        const now = scenario === null ? document.uncertainty.origins?.[path] : originAt(document, scenario, path);
        const applied = now !== undefined && sameValue(now, origin);
        return (
          <Fragment key={`${scenario} ${path}`}>
            <Button
              small
              kind="framed"
              pressed={applied}
              onPress={() => apply(target)}
              label={said.to(linkedLabel(names(), path))}
            >
              {applied ? said.done(label) : label}
            </Button>
          </Fragment>
        );
      })}
      {question}
    </span>
  );
}
