import { useMemo, useState } from 'react';
import { type NowcastMethod, nowcastGrounds, nowcastOn } from '../../../shared/history/nowcast-from.ts';
import { baseFlow } from '../../../shared/model/equations/growth.ts';
import { FormChoice } from '../../controls/FormFields.tsx';
import { optionsOf } from '../../controls/Select.tsx';
import { ValueSlider } from '../../controls/ValueSlider.tsx';
import { words } from '../../words.ts';
import { useDocument, useSelectedScenario } from '../../workspace/workspace-context.ts';
import dataQuestionsStyles from './data-questions.module.css';
import { NowcastCard } from './NowcastCard.tsx';
import { NowcastPast } from './NowcastPast.tsx';
import { seriesName } from './series-facts.ts';

const MEASURES = ['exports', 'imports', 'trade'] as const;
export type NowcastMeasure = (typeof MEASURES)[number];
const METHODS = ['share', 'carry-over'] as const satisfies readonly NowcastMethod[];
/** So many years from the base year on may be the running one. */
const YEARS = 4;

/** A year from its first months, by the two ways side by side. */
export function Nowcast() {
  const document = useDocument();
  const { assumptions, name } = useSelectedScenario();
  const { base } = document.horizon;
  const said = words.dataQuestions.nowcast;
  const grounds = useMemo(() => {
    const of = {
      year: base,
      exports: baseFlow('exports', assumptions.base),
      imports: baseFlow('imports', assumptions.base),
    };
    const years = Array.from({ length: YEARS }, (_, t) => base + t);
    return MEASURES.flatMap((measure) =>
      years.flatMap((year) =>
        nowcastGrounds(document, { measure, year, base: of }).map((ground) => ({ measure, ground })),
      ),
    );
  }, [document, assumptions.base, base]);
  const [wanted, setWanted] = useState<{
    readonly measure?: NowcastMeasure;
    readonly year?: number;
    readonly place?: number;
  }>({});
  const [chosen, setChosen] = useState<number | null>(null);
  const measures = MEASURES.filter((one) => grounds.some(({ measure }) => measure === one));
  const measure = measures.find((one) => one === wanted.measure) ?? measures[0];
  const own = grounds.filter((one) => one.measure === measure).map(({ ground }) => ground);
  const years = [...new Set(own.map(({ year }) => year))];
  const year = years.find((one) => one === wanted.year) ?? years[0];
  const ofYear = own.filter((one) => one.year === year);
  const ground = ofYear[wanted.place ?? 0] ?? ofYear[0];
  if (measure === undefined || ground === undefined)
    return <p className={dataQuestionsStyles.note}>{said.none(base)}</p>;
  // Where no past years give λ, the estimate is the one at which the slider stands.
  const estimable = nowcastOn(ground, 'carry-over', null).lambda !== null;
  const asked = chosen ?? (estimable ? null : 0);
  const nowcasts = METHODS.map((method) => nowcastOn(ground, method, asked));
  const carried = nowcasts[1]!;
  const estimated = carried.lambda === null ? null : Math.min(1, Math.max(0, carried.lambda));
  const lambda = asked ?? estimated ?? 0;
  const restsOn = (place: number) => {
    const { figures, series } = ofYear[place]!;
    const called = series.map((id) => {
      const one = (document.series ?? []).find((other) => other.id === id);
      return one ? seriesName(one) : id;
    });
    return said.restsOn(called, figures.length);
  };
  return (
    <section className={dataQuestionsStyles.question} aria-label={words.data.parts.nowcast}>
      <div className={dataQuestionsStyles.choice}>
        <FormChoice
          label={said.measure}
          value={measure}
          options={optionsOf(measures, words.derived.measures)}
          onChange={(id) => setWanted({ measure: id })}
        />
        <FormChoice
          label={words.terms.year}
          value={String(ground.year)}
          options={years.map((one) => ({ id: String(one), label: String(one) }))}
          onChange={(id) => setWanted({ measure, year: Number(id) })}
        />
        <FormChoice
          label={said.rests}
          value={String(ofYear.indexOf(ground))}
          options={ofYear.map((_, place) => ({ id: String(place), label: restsOn(place) }))}
          onChange={(id) => setWanted({ measure, year: ground.year, place: Number(id) })}
        />
      </div>
      <h2>{said.title(words.derived.measures[measure], ground.year, ground.months)}</h2>
      <p className={dataQuestionsStyles.note}>
        {said.told(words.units.measured(words.numbers.rounded(ground.ytd), 'USD m'), ground.past.length)}{' '}
        {ground.ofBaseYear && said.ofBaseYear(name)}{' '}
        {ground.qualifier === 'exactly' ? '' : said.bound(ground.qualifier)}
      </p>
      <div className={dataQuestionsStyles.cards}>
        {nowcasts.map((nowcast) => (
          <NowcastCard key={nowcast.method} nowcast={nowcast} measure={measure} chosen={asked}>
            {nowcast.method === 'carry-over' && (
              <div className={dataQuestionsStyles.lambda}>
                <span>{said.lambda(words.numbers.rounded(lambda, 2))}</span>
                <ValueSlider
                  label={said.lambdaLabel}
                  value={lambda}
                  inherited={estimated}
                  soft={[0, 1]}
                  limits={[0, 1]}
                  step={0.01}
                  lever={false}
                  text={words.numbers.rounded(lambda, 2)}
                  onChange={setChosen}
                  onStart={() => undefined}
                  onEnd={() => undefined}
                />
                <p>
                  {carried.lambda === null ? said.noLambda : said.estimated(words.numbers.rounded(carried.lambda, 2))}
                </p>
              </div>
            )}
          </NowcastCard>
        ))}
      </div>
      <NowcastPast ground={ground} chosen={chosen} />
    </section>
  );
}
