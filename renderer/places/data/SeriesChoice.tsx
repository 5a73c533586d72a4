import { FormChoice } from '../../controls/FormFields.tsx';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useDocument, useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import type { ChosenSeries } from './chosen-series.ts';
import dataQuestionsStyles from './data-questions.module.css';
import { dataView } from './data-view.ts';
import { seriesName } from './series-facts.ts';

/** Which series is looked at, and over which years. */
export function SeriesChoice({ chosen, beside = false }: { readonly chosen: ChosenSeries; readonly beside?: boolean }) {
  const { series = [] } = useDocument();
  const { view } = useWorkspace();
  const state = useSlice(dataView, (now) => now);
  const said = words.dataQuestions.window;
  const all = series.map((one) => ({ id: one.id, label: seriesName(one) }));
  const years = chosen.points.map(({ year }) => ({ id: String(year), label: String(year) }));
  const [first, last] = [years[0]!.id, years.at(-1)!.id];
  const within = (year: number | null, otherwise: string) =>
    years.some(({ id }) => id === String(year)) ? String(year) : otherwise;
  return (
    <div className={dataQuestionsStyles.choice}>
      <FormChoice
        label={said.series}
        value={chosen.series.id}
        options={all}
        onChange={(id) => setSlice(view, dataView, { series: id, from: null, to: null })}
      />
      <FormChoice
        label={said.from}
        value={within(state.from, first)}
        options={years}
        onChange={(year) => setSlice(view, dataView, { from: Number(year) })}
      />
      <FormChoice
        label={said.to}
        value={within(state.to, last)}
        options={years}
        onChange={(year) => setSlice(view, dataView, { to: Number(year) })}
      />
      {beside && all.length > 1 && (
        <FormChoice
          label={said.beside}
          value={state.beside ?? ''}
          options={[{ id: '', label: said.none }, ...all.filter(({ id }) => id !== chosen.series.id)]}
          onChange={(id) => setSlice(view, dataView, { beside: id === '' ? null : id })}
        />
      )}
    </div>
  );
}
