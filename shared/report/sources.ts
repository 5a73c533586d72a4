import { users } from '../document/origins.ts';
import { seriesName } from '../document/series-words.ts';
import { figuresIn } from '../figures/origins.ts';
import type { Figure } from '../figures/schema.ts';
import type { Names } from '../language/names.ts';
import { wordsOf } from '../language/sentence.ts';
import type { Series } from '../series/schema.ts';
import { citedSources, usedSeries } from '../wording/used-series.ts';
import type { ReportSubject } from './subject.ts';

/** A source with the figures of it that values rest on. */
export interface ReportSource {
  readonly publication: string;
  readonly title: string;
  /** In words, marked where it was inferred. */
  readonly date: string;
  readonly figures: readonly SourcedFigure[];
  /** How many more figures the document has of it. */
  readonly others: number;
}

export interface SourcedFigure {
  readonly label: string;
  /** With qualifier and unit: `more than 2,000 USD m`. */
  readonly value: string;
  /** Its place in the source. */
  readonly where: string;
  readonly saidBy: string;
  readonly statement: string;
}

/** The sources of the document, each with the figures that the scenarios shown rest on. */
export function sourcesOf(subject: ReportSubject): readonly ReportSource[] {
  const { document, names, shown, baseline } = subject;
  const { figures } = document;
  const { metric } = subject;
  const series = usedSeries(
    document,
    shown.map(({ id }) => id),
    [metric],
  );
  const told = new Set<string | null>([baseline, ...shown].map(({ id }) => id));
  const used = new Set(
    users(document).flatMap(({ scenario, origin }) => (told.has(scenario) ? figuresIn(origin) : [])),
  );
  return citedSources(document, series).map(({ id, publication, title, date, dateInferred }) => {
    const own = figures.items.filter(({ source }) => source === id);
    const resting = own.filter((figure) => used.has(figure.id));
    const { words } = names;
    const day = words.dates.day(date);
    return {
      publication,
      title,
      date: dateInferred ? words.figures.source([day, words.report.sources.inferred]) : day,
      figures: [
        ...resting.map((figure) => sourced(names, figure)),
        ...series.filter(({ source }) => source === id).map((one) => fromSeries(names, one)),
      ],
      others: own.length - resting.length,
    };
  });
}

/** A series as a figure of its source: its years in place of a value, its file in place of a line. */
function fromSeries(names: Names, series: Series): SourcedFigure {
  const { words } = names;
  const periods = Object.keys(series.values).toSorted();
  const { import: read } = series;
  return {
    label: seriesName(names, series),
    value: words.units.measured(words.series.span(periods[0] ?? '', periods.at(-1) ?? ''), names.unit(series.unit)),
    where: read?.file ?? '',
    saidBy: '',
    statement: [read?.vintage && words.series.asOf(read.vintage), ...(read?.notes ?? [])]
      .filter((part) => part !== undefined && part !== '')
      .join('; '),
  };
}

function sourced({ words, unit: unitOf }: Names, { label, value, unit, qualifier, where, saidBy, statement }: Figure) {
  const number =
    unit === '1' ? words.numbers.percent(value, 1) : words.units.measured(words.numbers.exactly(value), unitOf(unit));
  return { label, value: wordsOf(words.figures.qualified(qualifier, number)), where, saidBy, statement };
}
