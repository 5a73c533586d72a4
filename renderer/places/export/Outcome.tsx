import type { ExportKind } from '../../../shared/exports/choices.ts';
import { lettered } from '../../../shared/formats/shown-name.ts';
import { listing } from '../../../shared/outcome.ts';
import { Button } from '../../controls/Button.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { sentenceOf, words } from '../../words.ts';
import exportStyles from './export.module.css';
import type { ExportState } from './use-export.ts';

interface OutcomeProps {
  readonly state: ExportState;
  readonly kind: ExportKind;
  /** Something is chosen that can be written about. */
  readonly ready: boolean;
}

/** How far an export is, where it went, or why it did not. */
export function Outcome({ state, kind, ready }: OutcomeProps) {
  const { exporting } = words;
  switch (state.kind) {
    case 'asked':
      return <span className={exportStyles.said}>{ready ? '' : exporting.noScenario}</span>;
    case 'running': {
      const percent = Math.round(state.share * 100);
      const what = exporting.writing(exporting.names[kind].name);
      return (
        <span className={exportStyles.said}>
          <span role="status">{what}</span>
          <progress aria-label={what} max={100} {...(state.share > 0 && { value: percent })} />
          <Button small onPress={state.running.cancel}>
            {words.controls.stop}
          </Button>
        </span>
      );
    }
    case 'done': {
      const { lacking } = state.exported;
      return (
        <span className={exportStyles.said}>
          <span role="status">
            <span>{exporting.written(state.exported.name, state.exported.bytes)}</span>
            {lacking.length > 0 && <span>{exporting.lackingLetters(lacking.map(lettered))}</span>}
          </span>
          <Button small kind="framed" onPress={state.running.reveal}>
            {exporting.reveal}
          </Button>
        </span>
      );
    }
    case 'refused':
      return (
        <p className={fieldProblemStyles.problem} role="alert">
          {words.terms.sentences(listing(state.exported.problems, 3).map(sentenceOf))}
        </p>
      );
    case 'failed':
      return (
        <p className={fieldProblemStyles.problem} role="alert">
          {exporting.failed(state.why)}
        </p>
      );
  }
}
