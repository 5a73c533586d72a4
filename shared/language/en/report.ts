import { type Noun, plain, type Sentence, say } from '../sentence.ts';
import { agreeing, byNumber, capital, counted, extreme, inSentence, listed, whole } from './grammar.ts';

/** A scenario with its value, and the range that nine of ten draws lie in where there are draws. */
export interface Stated {
  readonly name: string;
  readonly value: string;
  readonly range: Range | null;
}

export interface Range {
  readonly from: string;
  readonly to: string;
}

/** A scenario with the chance of a target. */
export interface Likely {
  readonly name: string;
  readonly chance: string;
}

/** So many names are said, then how many more. */
const MOST_NAMED = 3;
const brief = (names: readonly string[]): string =>
  names.length > MOST_NAMED + 1
    ? listed([...names.slice(0, MOST_NAMED), `${whole(names.length - MOST_NAMED)} more`])
    : listed(names);

const inRange = (range: Range | null): string => (range === null ? '' : ` (90% range ${range.from} to ${range.to})`);

const subject = (metric: Noun, year: number): string => {
  const { name, is } = agreeing(metric);
  return `${capital(name)} in ${year} ${is}`;
};

/** What a report says: its headings, its findings, its tables. */
export const report = {
  headings: {
    question: 'Question',
    findings: 'Findings',
    comparison: 'Comparison',
    further: 'Further comparison',
    annex: 'Annex: assumptions and sources',
    differs: 'What differs, and why',
    uncertainty: 'How uncertain it is',
    assumed: 'What is assumed',
    sources: 'Sources',
  },
  /** What a report is about: the metric, the year, the prices of money. */
  about: (metric: string, unit: string, year: number, scenarios: number): string =>
    `${metric}${unit === '' ? '' : `, ${unit}`}, ${year} · ${counted(scenarios, 'scenario', 'scenarios')}`,
  currentPrices: 'Money is at current prices.',
  pricesOf: (year: number): string => `Money is in prices of ${year}.`,

  /** How a finding begins. */
  leads: {
    leader: 'Who leads',
    /** Where neither more nor less is better. */
    highest: 'Where it is highest',
    difference: 'What makes the difference',
    target: 'Target',
    matters: 'What matters most',
    assumed: 'What is assumed',
  },

  leader: {
    undefinedInAll: (metric: Noun, year: number): Sentence => [
      plain(`${subject(metric, year)} not defined in any of the scenarios shown.`),
    ],
    alone: (metric: Noun, year: number, { name, value, range }: Stated): Sentence =>
      say`${plain(subject(metric, year))} ${value}${plain(inRange(range))} in ${plain(name)}, the one scenario shown.`,
    same: (metric: Noun, year: number, scenarios: number, { value, range }: Stated): Sentence =>
      say`${plain(subject(metric, year))} the same in all ${plain(whole(scenarios))} scenarios: ${value}${plain(inRange(range))}.`,
    /** `high`: the best value is the highest. */
    leads: (metric: Noun, year: number, high: boolean, names: readonly string[], { value, range }: Stated): Sentence =>
      say`${plain(`${subject(metric, year)} ${extreme(metric, high)} in`)} ${brief(names)}, at ${value}${plain(inRange(range))}.`,
    against: (baseline: Stated, last: Stated | null, metric: Noun, high: boolean): Sentence => [
      ...say`The baseline, ${plain(baseline.name)}, comes to ${baseline.value}${plain(inRange(baseline.range))}`,
      ...(last === null ? [] : say`; ${plain(`${extreme(metric, !high)} is ${last.name}, at `)}${last.value}`),
      plain('.'),
    ],
    baselineLast: (baseline: Stated, metric: Noun, high: boolean): Sentence =>
      say`The baseline, ${plain(baseline.name)}, is ${plain(extreme(metric, !high))}, at ${baseline.value}${plain(inRange(baseline.range))}.`,
    outside: (names: readonly string[], choice: Stated | null, metric: Noun, high: boolean): Sentence => [
      plain(
        `${brief(names)} ${byNumber(names.length, 'supposes', 'suppose')} other outside conditions, which nobody decides`,
      ),
      ...(choice === null
        ? [plain('.')]
        : say`; of the scenarios that differ in decisions alone, ${plain(choice.name)} is ${plain(extreme(metric, high))}, at ${choice.value}.`),
    ],
  },

  difference: {
    none: (metric: Noun, year: number): Sentence => [
      plain(`No scenario shown moves ${agreeing(metric).name} in ${year} away from the baseline.`),
    ],
  },

  target: {
    /** `target` has its unit. */
    chance: (metric: Noun, year: number, target: string, baseline: Likely): Sentence =>
      say`The chance that ${plain(`${agreeing(metric).name} in ${year} ${agreeing(metric).verb('reaches', 'reach')} ${target}`)} or more is ${baseline.chance} in ${plain(baseline.name)}`,
    between: (most: Likely, least: Likely): Sentence =>
      say`; it is largest in ${plain(most.name)}, at ${most.chance}, and smallest in ${plain(least.name)}, at ${least.chance}.`,
    everywhere: (scenarios: number): Sentence => [
      plain(scenarios > 1 ? `, as in each of the ${whole(scenarios)} scenarios.` : '.'),
    ],
    /** Without draws. */
    projected: (metric: Noun, year: number, target: string, names: readonly string[], scenarios: number): Sentence => {
      const { name, verb } = agreeing(metric);
      const reaches = `${capital(name)} in ${year} ${verb('reaches', 'reach')} ${target} or more in`;
      return names.length === 0
        ? [plain(`${capital(name)} in ${year} ${verb('stays', 'stay')} below ${target} in every scenario shown.`)]
        : say`${plain(reaches)} ${plain(names.length === scenarios ? 'every scenario shown' : brief(names))}; no assumption is uncertain, so this is a projection and no chance.`;
    },
  },

  /** Follows the sentence of a tornado, or of levers. */
  triedIn: {
    uncertain: (scenario: string): Sentence => [
      plain(`In ${scenario}, each assumption alone, at its 10th and 90th percentile.`),
    ],
    levers: (scenario: string): Sentence => [plain(`In ${scenario}, each lever alone, over its range.`)],
  },

  assumed: {
    finding: (metric: Noun, year: number, scenario: string, all: number, stated: number): Sentence => {
      const { name, verb } = agreeing(metric);
      const rest = say`${plain(`${capital(name)} in ${year} ${verb('rests', 'rest')} on`)} ${counted(all, 'assumption', 'assumptions')} of ${plain(scenario)}`;
      if (stated === 0) return [...rest, ...say`: ${plain('none is')} taken from a source; all are assumed.`];
      if (stated === all) return [...rest, plain(', all of them taken from sources.')];
      return [
        ...rest,
        ...say`: ${whole(stated)} ${plain(byNumber(stated, 'rests', 'rest'))} on figures of a source, ${whole(all - stated)} ${plain(byNumber(all - stated, 'is', 'are'))} assumed`,
        plain('.'),
      ];
    },
    widest: (label: string, value: string, assumed: boolean): Sentence =>
      say`The one that matters most, ${plain(`${inSentence(label)} (${value})`)}, ${plain(assumed ? 'is assumed.' : 'rests on a figure.')}`,
    more: (count: number): string =>
      `${capital(counted(count, 'further assumption', 'further assumptions'))} behind it ${byNumber(count, 'is', 'are')} not listed here; the workbook has them all.`,
  },

  comparison: {
    caption: (metrics: readonly string[], year: number, baseline: string): string =>
      `${capital(listed(metrics.map(inSentence)))} in ${year}, and the difference to ${baseline}`,
    difference: 'Difference',
    scenario: 'Scenario',
    baselineOf: (name: string): string => `${name} (baseline)`,
    notDefined: 'A dash stands where a metric is not defined.',
  },

  differs: {
    intro: (baseline: string): string =>
      `Every scenario is ${baseline} but for what is listed here. The reasons are those given by the analyst.`,
    caption: (baseline: string): string => `Assumptions that differ from ${baseline}`,
    inBaseline: 'Baseline',
    inScenario: 'Here',
    assumption: 'Assumption',
    why: 'Why',
    nothing: 'It has the same assumptions as the baseline.',
    more: (count: number): string =>
      `${counted(count, 'further scenario is', 'further scenarios are')} not listed here; the workbook has them all.`,
  },

  uncertainty: {
    drawn: (draws: number, seed: number, inputs: number, noise: boolean): string =>
      `Ranges and chances come from ${counted(draws, 'draw', 'draws')} (seed ${seed}) of ${counted(inputs, 'uncertain assumption', 'uncertain assumptions')}${noise ? ' and of growth that varies from year to year' : ''}. They hold as far as the ranges set for these do.`,
    none: 'No assumption is uncertain in this document: what is shown are projections, without a range.',
    noAnswer: 'The draws could not be made with what the document says of its uncertainty.',
    caption: (metric: string, year: number): string => `${metric} in ${year}: median, range and chances`,
    median: 'Median',
    low: '5%',
    high: '95%',
    chanceOf: (target: string): string => `Chance of ${target}`,
    target: ({ label }: Noun, value: string): string => `${inSentence(label)} at ${value} or more`,
    inputsCaption: 'Assumptions that are uncertain',
    input: 'Assumption',
    setTo: 'Baseline',
    spread: 'Varies by',
  },

  assumptions: {
    caption: (metric: string, year: number): string => `What ${inSentence(metric)} in ${year} rests on`,
    assumption: 'Assumption',
    value: 'Value',
    why: 'Where it is from, and why',
  },

  sources: {
    none: 'The document names no source: every value was set by the analyst.',
    figure: 'Figure',
    where: 'Where',
    caption: (source: string): string => `Figures of ${source}`,
    says: 'What the source says',
    statement: (statement: string, saidBy: string): string => (saidBy === '' ? statement : `${statement} (${saidBy})`),
    inferred: 'date inferred',
    unused: (count: number): string =>
      `${counted(count, 'further figure', 'further figures')} of the document ${byNumber(count, 'stands', 'stand')} behind no value shown.`,
  },

  /** What a chart shows. */
  charts: {
    lines: (metric: string, from: number, to: number): string => `${metric}, ${from} to ${to}`,
    difference: (metric: string, from: number, to: number): string =>
      `${metric}, difference to the baseline, ${from} to ${to}`,
    changed: (metric: string, year: number): string =>
      `${metric} in ${year}: what makes the largest difference to the baseline`,
    fan: (metric: string, scenario: string, from: number, to: number): string =>
      `${metric}, ${scenario}: over the draws, ${from} to ${to}`,
    tornado: (metric: string, scenario: string, year: number): string =>
      `${metric} in ${year}, ${scenario}: what each uncertain assumption does alone`,
  },

  program: (version: string): string => `Bilateral ${version}`,
  /** At the foot of every page. */
  foot: (title: string, version: string): string => `${title} · Bilateral ${version}`,
  made: (version: string, date: string, hash: string): string =>
    `Made with Bilateral ${version} on ${date} from the document with the hash ${hash} (SHA-256, first 16 digits).`,
  madeDraws: (draws: number, seed: number): string => `${counted(draws, 'draw', 'draws')}, seed ${seed}.`,
};
