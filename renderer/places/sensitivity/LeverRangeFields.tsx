import { removeLeverRange, setLeverRange } from '../../../shared/document/edits/levers.ts';
import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import { usualRange } from '../../../shared/questions/levers/lever-ranges.ts';
import type { Subject } from '../../../shared/questions/questions.ts';
import { Button } from '../../controls/Button.tsx';
import fieldProblemStyles from '../../controls/field-problem.module.css';
import { NumberInput } from '../../controls/NumberInput.tsx';
import { names } from '../../names.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useQuietEdit } from '../../workspace/use-quiet-edit.ts';
import { useDocumentPart, useWorkspace } from '../../workspace/workspace-context.ts';
import sensitivityStyles from './sensitivity.module.css';

interface LeverRangeFieldsProps {
  readonly path: AssumptionPath;
  readonly subject: Subject;
  /** Beside the fields their unit, and the way back to the usual range. */
  readonly withUnit?: boolean;
}

/** From where to where a lever is moved: kept in the document, for every scenario. */
export function LeverRangeFields({ path, subject, withUnit = false }: LeverRangeFieldsProps) {
  const { documents } = useWorkspace();
  const quietly = useQuietEdit();
  const stated = useDocumentPart((document) => document.levers?.find((range) => range.path === path));
  const range = stated ?? usualRange(subject.assumptions, path);
  const { label } = names().assumption(path);
  const setEnd = (end: 'from' | 'to', value: number): string | null => {
    const next = { path, from: range.from, to: range.to, [end]: value };
    if (next.from >= next.to) return words.sensitivity.rangeBackwards(label);
    return quietly((document) => setLeverRange(document, next));
  };
  return (
    <span className={sensitivityStyles.leverRange}>
      {(['from', 'to'] as const).map((end) => (
        <span key={end} className={classes(fieldProblemStyles.hung, sensitivityStyles.leverEnd)}>
          <NumberInput
            value={range[end]}
            field={{ ...names().field(path), label: words.sensitivity.leverEnd[end](label) }}
            step={assumptionAt(path).step}
            onCommit={(value) => setEnd(end, value)}
            onStart={documents.beginGesture}
            onEnd={documents.endGesture}
          />
        </span>
      ))}
      {withUnit && <span className={sensitivityStyles.leverUnit}>{names().fieldUnit(path)}</span>}
      {withUnit && stated && (
        <Button
          small
          label={words.sensitivity.usualRangeOf(label)}
          onPress={() => quietly((document) => removeLeverRange(document, path))}
        >
          {words.sensitivity.usualRange}
        </Button>
      )}
    </span>
  );
}
