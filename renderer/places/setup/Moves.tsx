import { useMemo, useState } from 'react';
import { distinctNames } from '../../../shared/document/names.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import type { Group } from '../../../shared/questions/attribution/attribution-groups.ts';
import type { MovedScenario } from '../../../shared/questions/questions.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import { metricTitle } from '../../../shared/wording/metric-words.ts';
import { MetricChoice } from '../../controls/MetricChoice.tsx';
import { Select } from '../../controls/Select.tsx';
import { Working } from '../../controls/Working.tsx';
import { useAnswer } from '../../engine/use-answer.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';
import { useView } from '../../workspace/workspace-context.ts';
import baseYearStyles from './base-year.module.css';

interface MovesProps {
  readonly before: ScenarioDocument;
  /** The document with the later base year. */
  readonly after: ScenarioDocument;
  readonly steps: readonly (MovedScenario & { readonly id: string })[];
}

/** What a metric of every scenario moves by: by method, and by data with its parts. */
export function Moves({ before, after, steps }: MovesProps) {
  const metric = useView((state) => state.metric);
  const { base, end } = after.horizon;
  const [year, setYear] = useState(end);
  const said = words.baseYear.moves;
  const asked = useAnswer(
    'moves',
    useMemo(() => ({ horizon: frameOf(before), scenarios: steps, metric, year: base }), [before, steps, metric, base]),
    { priority: 'first' },
  );
  const t = year - base;
  const called = distinctNames(after);
  const rows = (asked.answer?.scenarios ?? []).map(({ id, from, method, data, parts }) => ({
    id,
    from: from[t]!,
    method: method[t]!,
    data: data[t]!,
    after: from[t]! + method[t]! + data[t]!,
    parts: (Object.entries(parts) as [Group, readonly number[]][]).filter(([, values]) => values[t] !== 0),
  }));
  const format = metricFormat(
    names(),
    metric,
    rows.flatMap((row) => [row.from, row.after]),
  );
  const difference = (value: number): string => (value === 0 ? '0' : format.difference(value));
  const years = Array.from({ length: end - base + 1 }, (_, k) => String(base + k));
  return (
    <>
      <p>{said.intro(base)}</p>
      <div className={baseYearStyles.asked}>
        <MetricChoice label={said.metric} shown={<b>{metricTitle(names(), metric)}</b>} />
        <Select
          label={said.year}
          value={String(year)}
          options={years.map((id) => ({ id, label: id }))}
          onChange={(id) => setYear(Number(id))}
        />
      </div>
      <Working what={words.baseYear.steps[2]} of={asked} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section className={baseYearStyles.scroll} aria-label={words.baseYear.steps[2]} tabIndex={0}>
        <table className={baseYearStyles.table}>
          <thead>
            <tr>
              <th scope="col">{said.scenario}</th>
              <th scope="col">{said.before}</th>
              <th scope="col">{said.method}</th>
              <th scope="col">{said.data}</th>
              <th scope="col">{said.after}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {called.get(row.id) ?? row.id}
                  {row.parts.length > 0 && (
                    <span className={baseYearStyles.parts}>
                      {row.parts.map(([group, values]) => (
                        <span key={group}>{said.part(words.attribution[group], difference(values[t]!))}</span>
                      ))}
                    </span>
                  )}
                </th>
                <td>{format.value(row.from)}</td>
                <td>{difference(row.method)}</td>
                <td>{difference(row.data)}</td>
                <td>{format.value(row.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
