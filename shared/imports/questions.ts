import { problem } from '../language/problems.ts';
import { sidesOf } from './countries.ts';
import type { Found } from './desk.ts';
import { codeOf, type Line, labelOf } from './goods.ts';
import type { Recognised } from './layouts/layout.ts';
import { rateSeries } from './money.ts';
import type { ImportAnswers, ImportContext, Question } from './reading.ts';
import { asksMeasure, type Owned } from './whose.ts';

const plainChoices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export function countryQuestion(
  id: 'reporter' | 'partner',
  found: Found,
  context: ImportContext,
  answers: ImportAnswers,
): Question {
  const { home, partner } = context.structure;
  const other = id === 'reporter' ? 'partner' : 'reporter';
  const sideOf = sidesOf(context.structure);
  const said =
    answers[other] === undefined ? new Set(found.held.map((held) => held[other])) : new Set([sideOf(answers[other]!)]);
  const likely =
    said.has('home') && !said.has('partner')
      ? partner.code
      : said.has('partner') && !said.has('home')
        ? home.code
        : null;
  const world = id === 'partner' ? [{ value: 'world', label: 'world' }] : [];
  return {
    id,
    kind: 'one',
    choices: [...[home, partner].map(({ code, name }) => ({ value: code, label: name })), ...world],
    likely: likely ?? (id === 'reporter' ? home.code : partner.code),
    why: problem(id === 'reporter' ? 'importing.askReporter' : 'importing.askPartner', `--${id}`, {
      countries: [home, partner],
    }),
  };
}

export const yearQuestion = (): Question => ({
  id: 'year',
  kind: 'text',
  choices: [],
  likely: null,
  why: problem('importing.askYear', '--year'),
});

export const badRowsQuestion = (rows: number): Question => ({
  id: 'skipBadRows',
  kind: 'yes',
  choices: [],
  likely: null,
  why: problem('importing.askBadRows', '--skip-bad-rows', { rows }),
});

export const measureQuestion = (owned: readonly Owned[], known: readonly string[]): Question => ({
  id: 'measure',
  kind: 'one',
  choices: plainChoices(known),
  likely: null,
  why: problem('importing.askMeasure', '--measure', {
    heading: owned.find(({ held }) => asksMeasure(held))?.held.indicator?.label ?? '',
    known,
  }),
});

export function unitQuestion(lines: readonly Line[], { likely }: Recognised): Question {
  const of = [...new Set(lines.map(labelOf).filter((label) => label !== ''))];
  const money = lines.some(({ owned }) => owned.flow !== null || owned.measure !== 'workers');
  const choices = plainChoices(
    money ? ['USD', 'USD thousand', 'USD m', 'USD bn', 'persons', '%', '1'] : ['persons', 'persons thousand'],
  );
  return {
    id: 'unit',
    kind: 'one',
    choices,
    likely: likely?.unit ?? null,
    why: problem('importing.askUnit', '--unit', { of, likely: likely?.unit ?? null }),
  };
}

export function rateQuestion(
  currency: string,
  periods: readonly string[],
  context: ImportContext,
  { rate }: ImportAnswers,
): Question {
  const choices = rateSeries(context, currency).map(({ id, name }) => ({ value: `series:${id}`, label: name ?? id }));
  return {
    id: 'rate',
    kind: 'rate',
    choices,
    likely: choices.length === 1 && rate === undefined ? choices[0]!.value : null,
    why: problem('importing.askRate', '--rate', {
      currency,
      periods,
      series: choices.map(({ value }) => value),
      given: choices.find(({ value }) => value === rate)?.label ?? rate ?? null,
    }),
  };
}

export const indicatorsQuestion = (lines: readonly Line[]): Question => ({
  id: 'indicators',
  kind: 'several',
  choices: [...new Map(lines.map((line) => [codeOf(line), labelOf(line)]))].map(([value, label]) => ({ value, label })),
  likely: null,
  why: problem('importing.askIndicators', '--indicator', {
    series: lines.length,
    codes: lines.some(({ goods }) => goods !== null),
  }),
});
