import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { shownMetrics } from '../../../shared/document/workers.ts';
import {
  EXPORTED_CHARTS,
  type ExportChoices,
  type ExportedChart,
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
import type { PicturePart } from '../../view/picture-parts.ts';
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
  readonly onShown: (shown: ExportForm['shown']) => void;
}

/** What of the results is written, and how. */
export function Options(props: OptionsProps) {
  const { kind, choices, shown } = props.form;
  if (kind === 'csv') return <TableOptions {...props} />;
  const ofView = kind === 'pdf' && choices.printed === 'view';
  const picture = kind === 'svg' || kind === 'png';
  const ofChart = picture && shown !== null;
  return (
    <>
      {kind === 'pdf' && <PaperOptions {...props} />}
      {!ofView && !ofChart && <Subject {...props} />}
      {picture && <PictureOptions {...props} />}
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

/** Whether a chart of the place that is shown is meant, and not one of the document. */
const isShown = (id: PicturePart | ExportedChart): id is PicturePart => id in words.exporting.shownCharts;

function PictureOptions({ form: { kind, choices, shown }, onChange, onShown }: OptionsProps) {
  const { exporting } = words;
  const { pictures } = useWorkspace();
  const labelled = <K extends string>(ids: readonly K[], labels: Readonly<Record<K, string>>) =>
    ids.map((id) => ({ id, label: labels[id] }));
  return (
    <div className={exportStyles.row}>
      <FormChoice
        label={exporting.chart}
        value={shown?.part ?? choices.chart}
        options={[
          ...pictures.parts().map((part) => ({ id: part, label: exporting.shownCharts[part] })),
          ...labelled(EXPORTED_CHARTS, exporting.charts),
        ]}
        onChange={(chart) => {
          if (isShown(chart)) onShown({ part: chart, size: shown?.size ?? choices.size });
          else {
            onShown(null);
            onChange({ chart });
          }
        }}
      />
      <FormChoice
        label={exporting.size}
        value={shown?.size ?? choices.size}
        options={labelled([...PICTURE_SIZES, ...(shown ? ['shown' as const] : [])], exporting.sizes)}
        onChange={(size) => {
          if (shown) onShown({ ...shown, size });
          if (size !== 'shown') onChange({ size });
        }}
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
