import { originAt } from '../document/origins.ts';
import { figuresIn } from '../figures/origins.ts';
import type { Figure } from '../figures/schema.ts';
import type { Names } from '../language/names.ts';
import { wordsOf } from '../language/sentence.ts';
import { idsOf } from '../model/assumptions.ts';
import { assumptionPaths } from '../model/register.ts';
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
export function sourcesOf({ document, names, shown, baseline }: ReportSubject): readonly ReportSource[] {
  const { figures } = document;
  const used = new Set(
    [...new Set([baseline, ...shown])].flatMap(({ id, assumptions }) =>
      assumptionPaths(idsOf(assumptions)).flatMap((path) => {
        const origin = originAt(document, id, path);
        return origin === undefined ? [] : figuresIn(origin);
      }),
    ),
  );
  return figures.sources.map(({ id, publication, title, date, dateInferred }) => {
    const own = figures.items.filter(({ source }) => source === id);
    const resting = own.filter((figure) => used.has(figure.id));
    const { words } = names;
    const day = words.dates.day(date);
    return {
      publication,
      title,
      date: dateInferred ? words.figures.source([day, words.report.sources.inferred]) : day,
      figures: resting.map((figure) => sourced(names, figure)),
      others: own.length - resting.length,
    };
  });
}

function sourced({ words, unit: unitOf }: Names, { label, value, unit, qualifier, where, saidBy, statement }: Figure) {
  const number =
    unit === '1' ? words.numbers.percent(value, 1) : words.units.measured(words.numbers.exactly(value), unitOf(unit));
  return { label, value: wordsOf(words.figures.qualified(qualifier, number)), where, saidBy, statement };
}
