import { TriangleAlert } from 'lucide-react';
import { type AssumptionPath, assumptionAt } from '../../../shared/model/register.ts';
import type { Solved } from '../../../shared/tables/solve.ts';
import { metricIn } from '../../../shared/wording/metric.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { changeText, isBeyondUseful, usefulRange } from '../../../shared/wording/solve-sentence.ts';
import { tickText } from '../../../shared/wording/value-text.ts';
import { ScenarioName } from '../../charts/ScenarioName.tsx';
import { Button } from '../../controls/Button.tsx';
import questionPlaceStyles from '../../controls/question-place.module.css';
import { names } from '../../names.ts';
import valueTableStyles from '../../tables/value-table.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import { useView } from '../../workspace/workspace-context.ts';
import solveStyles from './solve.module.css';
import type { SolvedScenario } from './use-solved.ts';

interface SolveTableProps {
  readonly rows: readonly SolvedScenario[];
  readonly onSelect: (scenario: string) => void;
  /** Writes what was found into every scenario that does not stand there yet; null where there are not several. */
  readonly onApplyAll: (() => void) | null;
  /** Writes a value into a scenario. */
  readonly onApply: (scenario: string, value: number) => void;
}

/** What each scenario needs, and what it has now. */
export function SolveTable({ rows, onSelect, onApply, onApplyAll }: SolveTableProps) {
  const selected = useView((view) => view.selected);
  const [first] = rows;
  if (!first) return null;
  const { path, metric } = first.solved;
  const { percent, unit: ofAssumption } = assumptionAt(path);
  const unit = percent ? '' : words.units.beside(names().unit(ofAssumption));
  const beyond = rows.some(
    ({ solved: { standing, shown } }) => standing === 'below' && shown[0] && isBeyondUseful(path, shown[0].value),
  );
  return (
    <>
      <table className={classes(valueTableStyles.table, solveStyles.table)}>
        <caption className="visually-hidden">{words.solve.neededAndNow(names().assumption(path).label)}</caption>
        <thead>
          <tr>
            <th className={valueTableStyles.name} scope="col">
              {words.terms.scenario}
            </th>
            <th scope="col">{words.solve.needed(unit)}</th>
            <th scope="col">{words.solve.now}</th>
            <th className={solveStyles.change} scope="col">
              {words.solve.change}
            </th>
            <th className={solveStyles.gives} scope="col">
              {words.solve.gives(words.units.heading(metricIn(names(), metric).unit))}
            </th>
            <th scope="col">
              {onApplyAll ? (
                <Button small onPress={onApplyAll} label={words.solve.applyEach}>
                  {words.solve.applyAll}
                </Button>
              ) : (
                <span className="visually-hidden">{words.solve.apply}</span>
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
      {beyond && (
        <p className={classes(questionPlaceStyles.note, solveStyles.beyondNote)}>
          <TriangleAlert size={12} aria-hidden />
          {words.solve.beyondUseful(usefulRange(names(), path))}
        </p>
      )}
    </>
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
  const { path, metric, today, target, answer, standing, shown, closest } = solved;
  const below = standing === 'below';
  const [found, ...others] = below ? shown : [];
  const format = metricFormat(names(), metric, [(shown[0] ?? closest).gives, target]);
  return (
    <tr className={classes(selected && valueTableStyles.selected)}>
      <th className={valueTableStyles.name} scope="row">
        <button type="button" onClick={onSelect}>
          <ScenarioName name={scenario.name} mark={scenario.mark} />
        </button>
      </th>
      <td
        className={found ? valueTableStyles.gap : valueTableStyles.zero}
        title={found && found.value !== found.exact ? words.solve.exactly(exactText(path, found.exact)) : undefined}
      >
        {found && isBeyondUseful(path, found.value) && <Beyond path={path} />}
        {found ? tickText(names(), path, found.value) : '–'}
      </td>
      <td>{today === null ? words.solve.none : tickText(names(), path, today)}</td>
      {found ? (
        <>
          <td>{changeText(names(), path, today, found.value)}</td>
          <td>{format.value(found.gives)}</td>
        </>
      ) : (
        <td className={solveStyles.outOfReach} colSpan={2}>
          {inPlaceOfChange(solved, format.value)}
        </td>
      )}
      <td className={solveStyles.apply}>
        {!below && (
          <span className={solveStyles.stands}>
            {standing === 'at' ? words.solve.asItStands : words.solve.alreadyAbove}
          </span>
        )}
        {found && found.value !== found.exact && (
          <ApplyButton row={row} value={found.exact} onApply={onApply} exact>
            {words.solve.exact}
          </ApplyButton>
        )}
        {found && (
          <ApplyButton row={row} value={found.value} onApply={onApply} framed>
            {words.solve.apply}
          </ApplyButton>
        )}
        {below && !found && answer.moves && closest.value !== today && (
          <Button
            small
            onPress={() => onApply(closest.value)}
            label={words.solve.applyClosestTo(names().value(path, closest.value), scenario.name)}
          >
            {words.solve.applyClosest}
          </Button>
        )}
        {others.map(({ value }) => (
          <ApplyButton key={value} row={row} value={value} onApply={onApply}>
            {words.solve.or(names().value(path, value))}
          </ApplyButton>
        ))}
      </td>
    </tr>
  );
}

/** What stands in place of a change where none is needed, or no value meets the target. */
function inPlaceOfChange(
  { path, answer, standing, shown, closest }: Solved,
  format: (value: number) => string,
): string {
  const [found] = shown;
  if (!answer.moves) return words.solve.rowMovesNothing(format(answer.gives));
  if (standing === 'at') return format(closest.gives);
  if (found) return words.solve.rowWouldStill(names().value(path, found.value), format(found.gives));
  if (standing === 'above') return words.solve.rowNeverBelow(format(closest.gives));
  return words.solve.rowOutOfReach(names().value(path, closest.value), format(closest.gives));
}

interface ApplyButtonProps {
  readonly row: SolvedScenario;
  readonly value: number;
  readonly onApply: (value: number) => void;
  readonly framed?: true;
  readonly exact?: true;
  readonly children: string;
}

function ApplyButton({ row, value, onApply, framed, exact, children }: ApplyButtonProps) {
  const { path } = row.solved;
  const { name } = row.scenario;
  const label = exact
    ? words.solve.applyExactly(exactText(path, value), name)
    : words.solve.applyTo(names().value(path, value), name);
  return (
    <Button small {...(framed && { kind: 'framed' })} onPress={() => onApply(value)} label={label}>
      {children}
    </Button>
  );
}

/** All the digits there are. */
function exactText(path: AssumptionPath, value: number): string {
  const { percent, unit } = assumptionAt(path);
  if (percent) return `${words.numbers.exactly(Number((value * 100).toPrecision(12)))}%`;
  return words.units.measured(words.numbers.exactly(Number(value.toPrecision(12))), names().unit(unit));
}

/** Marks a value that analysts hardly ever come to. */
function Beyond({ path }: { readonly path: AssumptionPath }) {
  return (
    <TriangleAlert
      className={solveStyles.beyond}
      size={12}
      role="img"
      aria-label={words.solve.beyondUseful(usefulRange(names(), path))}
    />
  );
}
