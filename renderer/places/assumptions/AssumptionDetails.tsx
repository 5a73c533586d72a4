import { inSentence } from '../../../shared/language/sentence.ts';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { UncertainRange } from '../../draws/UncertainRange.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import assumptionRowStyles from './assumption-row.module.css';
import { Rationale } from './Rationale.tsx';
import { TakeFrom } from './TakeFrom.tsx';

interface AssumptionDetailsProps {
  readonly id: string;
  /** Id of the scenario. */
  readonly scenario: string;
  readonly path: AssumptionPath;
  readonly value: number | null;
  /** Where the value comes from, in words. */
  readonly origin: string;
  readonly noEffect: string | null;
  readonly limits: readonly [number, number];
  /** The scenario's own reason. */
  readonly rationale: string;
  /** That the reason was said of the value before; empty where it was not. */
  readonly saidBefore: string;
  /** The baseline's reason, where the scenario is another and gives none. */
  readonly inheritedRationale: string;
  readonly baselineName: string;
}

/** What an assumption says when it is opened: where its value comes from, what is possible, why it was chosen. */
export function AssumptionDetails(props: AssumptionDetailsProps) {
  const { id, scenario, path, value, origin, noEffect, limits, rationale, inheritedRationale, baselineName } = props;
  const { label } = names().assumption(path);
  const { detailsOf, possible, noEffectHere, saidBy } = words.assumptionsPanel;
  return (
    <section className={assumptionRowStyles.details} id={id} aria-label={detailsOf(label)}>
      <p>
        <b>{label}</b>
        {possible(names().value(path, limits[0]), names().value(path, limits[1]), origin)}
      </p>
      {noEffect !== null && <p>{words.terms.sentence(noEffectHere(noEffect))}</p>}
      {inheritedRationale !== '' && <p>{words.terms.sentence(saidBy(baselineName, inheritedRationale))}</p>}
      <Rationale
        scenario={scenario}
        path={path}
        name={inSentence(label)}
        text={rationale}
        saidBefore={props.saidBefore}
      />
      <TakeFrom scenario={scenario} path={path} />
      <UncertainRange path={path} value={value} />
    </section>
  );
}
