import type { Noun } from '../sentence.ts';
import { agreeing, byNumber, capital, counted, extreme, inSentence, listed, whole } from './grammar.ts';

/** How far a scenario is from the baseline. */
export interface Difference {
  readonly name: string;
  readonly size: string;
}

/** What slides say beside their report: titles that state something, and the notes under them. */
export const slides = {
  /** Names of the layouts, as the program for slides lists them. */
  layouts: { title: 'Title', finding: 'Finding' },
  /** How the scenarios lie to the baseline in the year. */
  spread: (metric: Noun, year: number, baseline: string, above: number, below: number): string => {
    const { name, is, compared } = agreeing(metric);
    const side = (count: number, more: boolean) =>
      `${compared(more)} than in ${baseline} in ${counted(count, 'scenario', 'scenarios')}`;
    if (above === 0 && below === 0) return `${capital(name)} in ${year} ${is} as in ${baseline} in every scenario.`;
    const both = above > 0 && below > 0;
    return both
      ? `${capital(name)} in ${year} ${is} ${side(above, true)} and ${compared(false)} in ${whole(below)}.`
      : `${capital(name)} in ${year} ${is} ${side(above + below, above > 0)}.`;
  },
  /** `least` and `most` have sign and unit. */
  between: (least: Difference, most: Difference): string =>
    `The differences run from ${least.size} (${least.name}) to ${most.size} (${most.name}).`,
  drawn: (count: number, all: number): string =>
    `The charts draw ${whole(count)} of ${whole(all)} scenarios: the baseline, and those furthest from it.`,
  /** Which scenario leads on each metric. */
  leaders: (
    year: number,
    leaders: readonly { readonly metric: Noun; readonly name: string; readonly high: boolean }[],
  ): string =>
    `In ${year} ${listed(leaders.map(({ metric, name, high }) => `${inSentence(metric.label)} ${metric.plural ? 'are' : 'is'} ${extreme(metric, high)} in ${name}`))}.`,
  sources: (figures: number, publications: readonly string[]): string =>
    figures === 0
      ? 'No figure of a source stands behind the numbers: all values were set by the analyst.'
      : `${capital(counted(figures, 'figure', 'figures'))} of ${listed(publications)} ${byNumber(figures, 'stands', 'stand')} behind the numbers.`,
  more: (count: number): string => `${counted(count, 'further row is', 'further rows are')} in the workbook.`,
  assumption: 'Assumption',
  tried: 'Tried',
  gives: 'gives',
  value: 'Value',
  origin: 'Where it is from',
  adds: 'Adds',
  takes: 'Takes away',
  /** Carries the bars of a contribution chart, unfilled. */
  under: 'Under the bar',
  notes: (sources: string): string => `Sources: ${sources}.`,
  noSources: 'The document names no source.',
};
