import { formatAssumption } from '../../shared/formats/quantity.ts';
import { METRICS } from '../../shared/model/metrics.ts';
import { REGISTER } from '../../shared/model/register.ts';
import { Marker } from '../charts/Marker.tsx';
import { metricFormat } from '../compare/metric-format.ts';
import { Button } from '../controls/Button.tsx';
import { tickText } from '../scenarios/value-text.ts';
import { useView } from '../workspace/workspace-context.ts';
import { changeText, isToday } from './solve-sentence.ts';
import type { SolvedScenario } from './use-solved.ts';

interface SolveTableProps {
  readonly rows: readonly SolvedScenario[];
  readonly onSelect: (scenario: string) => void;
  /** Writes what was found into every scenario that does not stand there yet; null where there are not several. */
  readonly onApplyAll: (() => void) | null;
  /** Writes a value into a scenario. */
  readonly onApply: (scenario: string, value: number) => void;
}

/** What each scenario needs, and what it has today. */
export function SolveTable({ rows, onSelect, onApply, onApplyAll }: SolveTableProps) {
  const selected = useView((view) => view.selected);
  const [first] = rows;
  if (!first) return null;
  const { path, metric } = first.solved;
  const { percent, unit: ofAssumption } = REGISTER[path];
  const unit = percent || ofAssumption === '1' ? '' : `, ${ofAssumption}`;
  return (
    <table className="value-table solve-table">
      <caption className="visually-hidden">{`${REGISTER[path].label}, needed and today`}</caption>
      <thead>
        <tr>
          <th className="name" scope="col">
            Scenario
          </th>
          <th scope="col">{`needed${unit}`}</th>
          <th scope="col">today</th>
          <th className="change" scope="col">
            change
          </th>
          <th className="gives" scope="col">{`gives, ${METRICS[metric].unit === '1' ? '%' : METRICS[metric].unit}`}</th>
          <th scope="col">
            {onApplyAll ? (
              <Button small onPress={onApplyAll} label="Apply to each scenario what was found for it">
                Apply all
              </Button>
            ) : (
              <span className="visually-hidden">Apply</span>
            )}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.scenario.id}
            row={row}
            selected={row.scenario.id === selected}
            onSelect={() => onSelect(row.scenario.id)}
            onApply={(value) => onApply(row.scenario.id, value)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: SolvedScenario;
  readonly selected: boolean;
  readonly onSelect: () => void;
  readonly onApply: (value: number) => void;
}

function Row({ row, selected, onSelect, onApply }: RowProps) {
  const { scenario, solved } = row;
  const { path, metric, today, target, answer } = solved;
  const { reached, moves, value, gives, others } = answer;
  const there = reached && isToday(solved);
  const format = metricFormat(metric, [gives, target]);
  return (
    <tr className={selected ? 'selected' : ''}>
      <th className="name" scope="row">
        <button type="button" onClick={onSelect}>
          <Marker mark={scenario.mark} size={11} />
          <span className="clipped-name" title={scenario.name}>
            {scenario.name}
          </span>
        </button>
      </th>
      <td className={reached ? 'gap' : 'zero'}>{reached ? tickText(path, value) : '–'}</td>
      <td>{today === null ? 'none' : tickText(path, today)}</td>
      {reached ? (
        <>
          <td>{changeText(path, today, value)}</td>
          <td>{format.value(gives)}</td>
        </>
      ) : (
        <td className="out-of-reach" colSpan={2}>
          {moves
            ? `out of reach; ${formatAssumption(path, value)} comes closest, with ${format.value(gives)}`
            : `moves nothing: ${format.value(gives)} whatever it is`}
        </td>
      )}
      <td className="apply">
        {reached && !there && (
          <Button
            small
            kind="framed"
            onPress={() => onApply(value)}
            label={`Apply ${formatAssumption(path, value)} to ${scenario.name}`}
          >
            Apply
          </Button>
        )}
        {there && <span className="stands">as it stands</span>}
        {!reached && moves && (
          <Button
            small
            onPress={() => onApply(value)}
            label={`Apply the closest, ${formatAssumption(path, value)}, to ${scenario.name}`}
          >
            Apply closest
          </Button>
        )}
        {others.map((other) => (
          <Button
            key={other}
            small
            onPress={() => onApply(other)}
            label={`Apply ${formatAssumption(path, other)} to ${scenario.name}`}
          >
            {`or ${formatAssumption(path, other)}`}
          </Button>
        ))}
      </td>
    </tr>
  );
}
