import { Radio, RadioGroup } from 'react-aria-components';
import type { ExportKind } from '../../../shared/exports/choices.ts';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import exportStyles from './export.module.css';

/** As a reader asks for them: documents, data, pictures. */
const ORDER = ['docx', 'pptx', 'html', 'pdf', 'xlsx', 'csv', 'png', 'svg'] as const satisfies readonly ExportKind[];

interface KindChoiceProps {
  readonly kind: ExportKind;
  readonly onChange: (kind: ExportKind) => void;
}

/** What results are written as. */
export const KindChoice = ({ kind, onChange }: KindChoiceProps) => (
  <RadioGroup
    className={classes(exportStyles.kinds)}
    aria-label={words.exporting.writtenAs}
    value={kind}
    onChange={(id) => onChange(id as ExportKind)}
  >
    {ORDER.map((one) => (
      <Radio key={one} className={classes(exportStyles.kind)} value={one} autoFocus={one === kind}>
        <b>{words.exporting.names[one].name}</b>
        <span>{words.exporting.names[one].format}</span>
      </Radio>
    ))}
  </RadioGroup>
);
