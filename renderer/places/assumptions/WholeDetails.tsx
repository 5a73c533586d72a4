import type { ReactNode } from 'react';
import { ownReason, reasonText, saidBefore } from '../../../shared/document/rationale.ts';
import { inSentence } from '../../../shared/language/sentence.ts';
import type { WholePath } from '../../../shared/model/register.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useDocument } from '../../workspace/workspace-context.ts';
import assumptionRowStyles from './assumption-row.module.css';
import { Rationale } from './Rationale.tsx';

interface WholeDetailsProps {
  readonly id?: string;
  /** Id of the scenario. */
  readonly scenario: string;
  readonly path: WholePath;
  readonly children?: ReactNode;
}

/** What is said of a value that is set as a whole: what it means, and why it was chosen. */
export function WholeDetails({ id, scenario, path, children }: WholeDetailsProps) {
  const { baseline, scenarios } = useDocument();
  const own = scenario === baseline.id ? baseline : scenarios.find((one) => one.id === scenario);
  const reason = own ? ownReason(own, path) : null;
  const said = scenario === baseline.id || reason ? '' : reasonText(names(), path, ownReason(baseline, path));
  return (
    <div className={assumptionRowStyles.details} id={id}>
      {children}
      {said !== '' && <p>{words.terms.sentence(words.assumptionsPanel.saidBy(baseline.name, said))}</p>}
      <Rationale
        scenario={scenario}
        path={path}
        name={inSentence(names().label(path))}
        text={reason?.text ?? ''}
        saidBefore={reason ? saidBefore(names(), path, reason) : ''}
      />
    </div>
  );
}
