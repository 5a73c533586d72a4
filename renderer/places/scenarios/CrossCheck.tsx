import { useMemo } from 'react';
import { annualised, type FlowMeasure } from '../../../shared/figures/derived.ts';
import { type Nowcast, nowcastGround, nowcastOn } from '../../../shared/history/nowcast-from.ts';
import { baseYearOf } from '../../../shared/history/statistics.ts';
import { seriesOf } from '../../../shared/model/project.ts';
import { groundNotes, nowcastNotes } from '../../../shared/wording/nowcast-notes.ts';
import { Button } from '../../controls/Button.tsx';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useDocumentPart, useLaterScenarios, useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { FoldedNote, type Folding } from './FoldedNote.tsx';

const FLOWS: readonly string[] = ['exports', 'imports', 'trade'] satisfies readonly FlowMeasure[];

/** What the first months of the first projected year come to in a year, beside what the baseline projects. */
export function CrossCheck(folding: Folding) {
  const horizon = useDocumentPart((document) => document.horizon);
  const [baseline] = useLaterScenarios();
  const metric = useView((view) => view.metric);
  const { view } = useWorkspace();
  const flow = (FLOWS.includes(metric) ? metric : 'trade') as FlowMeasure;
  const year = horizon.base + 1;
  const checked = useChecked(flow, year);
  if (!baseline || checked === null) return null;
  const { rows, notes } = checked;
  const projected = seriesOf(baseline.projection, flow)[1]!;
  const said = words.scenarios;
  return (
    <FoldedNote title={said.crossCheck(names().metric(flow).label, year)} {...folding}>
      <dl>
        <div>
          <dt>{said.projected(baseline.name)}</dt>
          <dd>{words.numbers.rounded(projected)}</dd>
        </div>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Button small onPress={() => view.setState({ place: 'figures' })}>
        {said.figures}
      </Button>
    </FoldedNote>
  );
}

interface Checked {
  readonly rows: readonly (readonly [label: string, value: string])[];
  readonly notes: readonly string[];
}

/** The nowcast of a flow's year and its run rate, in words; null where nothing tells of its first months. */
function useChecked(flow: FlowMeasure, year: number): Checked | null {
  const figures = useDocumentPart((document) => document.figures);
  const structure = useDocumentPart((document) => document.structure);
  const series = useDocumentPart((document) => document.series);
  const base = useLaterScenarios()[0]?.assumptions.base;
  return useMemo(() => {
    if (!base) return null;
    const known = baseYearOf(year - 1, base);
    const ground = nowcastGround({ figures, structure, series }, { measure: flow, year, base: known });
    const runRate = annualised(figures, flow, year)
      .filter(({ rule }) => rule === 'runRate')
      .map(
        ({ name, value }) => [words.scenarios.way(words.derived.nameOf(name)), words.numbers.rounded(value)] as const,
      );
    if (!ground.ok) return runRate.length === 0 ? null : { rows: runRate, notes: [] };
    const share = nowcastOn(ground.value, 'share');
    const carried = nowcastOn(ground.value, 'carry-over');
    return {
      rows: [...carriedRows(carried), ...shareRows(share), ...runRate],
      notes: [
        ...groundNotes(words, ground.value),
        ...new Set([...nowcastNotes(words, share), ...nowcastNotes(words, carried, true)]),
      ],
    };
  }, [figures, structure, series, base, flow, year]);
}

/** The rest of the year as last year's, grown as the months so far were, and in between as past years had it. */
function carriedRows({ ground, lambda, used }: Nowcast): Checked['rows'] {
  const said = words.history.nowcast;
  const at = (share: number) => nowcastOn(ground, 'carry-over', share).estimate;
  const row = (label: string, value: number | null) =>
    value === null ? [] : [[label, said.bounded[ground.qualifier](words.numbers.rounded(value))] as const];
  return [
    ...row(said.restAsBefore(ground.year - 1), at(0)),
    ...row(said.restGrows, at(1)),
    ...(lambda === null || used === null ? [] : row(said.restAsUsual(used), at(used))),
  ];
}

/** The share of the year, where several past years tell of it; of one alone it is λ = 1. */
function shareRows({ ground, estimate, intervals }: Nowcast): Checked['rows'] {
  if (intervals === null || estimate === null) return [];
  const said = words.history.nowcast;
  const text = (value: number) => words.numbers.rounded(value);
  const [low, high] = intervals['0.8'];
  return [
    [said.methods.share, said.bounded[ground.qualifier](text(estimate))],
    [said.interval(words.numbers.percent(0.8, 0)), words.history.interval(text(low), text(high))],
  ];
}
