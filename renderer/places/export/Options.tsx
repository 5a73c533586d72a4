import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { shownMetrics } from '../../../shared/document/workers.ts';
import {
  EXPORTED_CHARTS,
  type ExportChoices,
  PAPERS,
  PICTURE_SCALES,
  PICTURE_SIZES,
  PICTURE_THEMES,
  PRINTED,
  SEPARATORS,
} from '../../../shared/exports/choices.ts';
import { PRICES } from '../../../shared/model/frame.ts';
import type { MetricName } from '../../../shared/model/metrics.ts';
import { DECIMAL_SIGNS } from '../../../shared/settings.ts';
import { yearsOf } from '../../../shared/tables/projection.ts';
import { FormChoice } from '../../controls/FormFields.tsx';
import textFieldStyles from '../../controls/text-field.module.css';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import { Chosen } from './Chosen.tsx';
import exportStyles from './export.module.css';
import type { ExportForm } from './export-form.ts';
import { Sliders } from './Sliders.tsx';

interface OptionsProps {
  readonly form: ExportForm;
  readonly document: ScenarioDocument;
  readonly onChange: (change: Partial<ExportChoices>) => void;
}

/** What of the results is written, and how. */
export function Options(props: OptionsProps) {
  const { kind, choices } = props.form;
  if (kind === 'csv') return <TableOptions {...props} />;
  const ofView = kind === 'pdf' && choices.printed === 'view';
  return (
    <>
      {kind === 'pdf' && <PaperOptions {...props} />}
      {!ofView && <Subject {...props} />}
      {(kind === 'svg' || kind === 'png') && <PictureOptions {...props} />}
      {kind === 'xlsx' && (
        <Tick
          label={words.exporting.formulas}
          value={choices.formulas}
          onChange={(formulas) => props.onChange({ formulas })}
        />
      )}
      {kind === 'docx' && <Question {...props} />}
      {kind === 'html' && <Sliders {...props} />}
    </>
  );
}

/** Scenarios, year, and what they are compared by. */
function Subject({ form: { kind, choices }, document, onChange }: OptionsProps) {
  const { exporting } = words;
  const scenarios = useMemo(
    () => [document.baseline, ...document.scenarios].map(({ id, name }) => ({ id, label: name })),
    [document],
  );
  const metrics = useMemo(
    () => shownMetrics(document).map((id) => ({ id, label: names().metric(id).label })),
    [document],
  );
  const years = useMemo(
    () => yearsOf(document.horizon).map((year) => ({ id: `${year}`, label: `${year}` })),
    [document.horizon],
  );
  const [lead] = choices.metrics as [MetricName];
  const withTable = kind !== 'svg' && kind !== 'png' && kind !== 'xlsx';
  return (
    <>
      <div className={exportStyles.row}>
        <FormChoice
          label={exporting.about}
          value={lead}
          options={metrics}
          onChange={(id) => onChange({ metrics: [id, ...choices.metrics.filter((one) => one !== id && one !== lead)] })}
        />
        <FormChoice
          label={exporting.year}
          value={`${choices.year}`}
          options={years}
          onChange={(year) => onChange({ year: Number(year) })}
        />
        <FormChoice
          label={exporting.money}
          value={choices.prices}
          options={PRICES.map((id) => ({ id, label: exporting.prices[id](document.horizon.base) }))}
          onChange={(prices) => onChange({ prices })}
        />
      </div>
      <Chosen
        label={exporting.scenarios(choices.scenarios.length, scenarios.length)}
        open
        all={scenarios}
        chosen={choices.scenarios}
        onChange={(chosen) => onChange({ scenarios: [...chosen] })}
      />
      {withTable && (
        <Chosen
          label={exporting.metricsBeside(choices.metrics.length)}
          all={metrics}
          chosen={choices.metrics}
          fixed={lead}
          onChange={(chosen) => onChange({ metrics: [lead, ...chosen.filter((one) => one !== lead)] as MetricName[] })}
        />
      )}
    </>
  );
}

function PictureOptions({ form: { kind, choices }, onChange }: OptionsProps) {
  const { exporting } = words;
  const labelled = <K extends string>(ids: readonly K[], labels: Readonly<Record<K, string>>) =>
    ids.map((id) => ({ id, label: labels[id] }));
  return (
    <div className={exportStyles.row}>
      <FormChoice
        label={exporting.chart}
        value={choices.chart}
        options={labelled(EXPORTED_CHARTS, exporting.charts)}
        onChange={(chart) => onChange({ chart })}
      />
      <FormChoice
        label={exporting.size}
        value={choices.size}
        options={labelled(PICTURE_SIZES, exporting.sizes)}
        onChange={(size) => onChange({ size })}
      />
      <FormChoice
        label={exporting.theme}
        value={choices.theme}
        options={labelled(PICTURE_THEMES, exporting.themes)}
        onChange={(theme) => onChange({ theme })}
      />
      {kind === 'png' ? (
        <FormChoice
          label={exporting.scale}
          value={`${choices.scale}`}
          options={PICTURE_SCALES.map((scale) => ({ id: `${scale}`, label: exporting.times(scale) }))}
          onChange={(scale) => onChange({ scale: Number(scale) as ExportChoices['scale'] })}
        />
      ) : (
        <Tick label={exporting.outlines} value={choices.outlines} onChange={(outlines) => onChange({ outlines })} />
      )}
    </div>
  );
}

function TableOptions({ form: { choices }, onChange }: OptionsProps) {
  const { exporting } = words;
  const { session } = useWorkspace();
  const decimal = useStore(session, (state) => state.decimal);
  return (
    <div className={exportStyles.row}>
      <FormChoice
        label={exporting.separator}
        value={choices.separator}
        options={SEPARATORS.map((id) => ({ id, label: exporting.separators[id] }))}
        onChange={(separator) => onChange({ separator })}
      />
      <FormChoice
        label={exporting.decimal}
        value={decimal}
        options={DECIMAL_SIGNS.map((id) => ({ id, label: exporting.decimals[id] }))}
        onChange={(sign) => void session.setDecimal(sign)}
      />
      <Tick label={exporting.bom} value={choices.bom} onChange={(bom) => onChange({ bom })} />
    </div>
  );
}

function PaperOptions({ form: { choices }, onChange }: OptionsProps) {
  const { exporting } = words;
  return (
    <div className={exportStyles.row}>
      <FormChoice
        label={exporting.printed}
        value={choices.printed}
        options={PRINTED.map((id) => ({ id, label: exporting.whatIsPrinted[id] }))}
        onChange={(printed) => onChange({ printed })}
      />
      <FormChoice
        label={exporting.paper}
        value={choices.paper}
        options={PAPERS.map((id) => ({ id, label: exporting.papers[id] }))}
        onChange={(paper) => onChange({ paper })}
      />
    </div>
  );
}

const Question = ({ form: { choices }, document, onChange }: OptionsProps) => (
  <div className={textFieldStyles.field}>
    <label>
      {words.exporting.question}
      <textarea
        rows={2}
        value={choices.question}
        placeholder={document.title}
        onChange={(event) => onChange({ question: event.currentTarget.value })}
      />
    </label>
  </div>
);

interface TickProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

const Tick = ({ label, value, onChange }: TickProps) => (
  <label className={exportStyles.tick}>
    <input type="checkbox" checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />
    {label}
  </label>
);
