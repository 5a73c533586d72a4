import { type Measured, plain, type Sentence, say, slot } from '../sentence.ts';
import { agreeing, byNumber, capital, inSentence, listedPieces, whole } from './grammar.ts';

/** What a group of assumptions does to a metric; sizes have no sign. */
export interface Contribution {
  readonly label: string;
  readonly size: string;
  readonly adds: boolean;
}

/** Two scenarios that are compared on a metric in a year; `scenario` is the second. */
export interface Compared extends Measured {
  readonly from: string;
}

const clause = (name: string, { size, adds }: Omit<Contribution, 'label'>): Sentence =>
  adds ? say`${plain(name)} adds ${size}` : say`${plain(name)} takes ${size} away`;

/** `investment adds 147 and skills adds 155.`; `rest` is what further groups come to together. */
const because = (named: readonly Contribution[], rest: Rest | null): Sentence => [
  ...listedPieces([
    ...named.map((one) => clause(inSentence(one.label), one)),
    ...(rest === null ? [] : [clause(`${whole(rest.count)} other groups together`, rest)]),
  ]),
  plain('.'),
];

export interface Rest extends Omit<Contribution, 'label'> {
  readonly count: number;
}

/** What separates two scenarios, and what makes it so. */
export const difference = {
  oneScenario: 'This document has one scenario. With a second one, what separates the two stands here.',
  newScenario: 'New scenario',
  /** Slots: the two scenarios. */
  pair: (): Sentence => say`From ${slot(0)} to ${slot(1)}`,
  fromScenario: 'From scenario',
  toScenario: 'To scenario',
  swap: 'Swap the scenarios',

  none: ({ from, scenario }: Compared): Sentence => [
    plain(`${scenario} has the same assumptions as ${from}: nothing differs between them.`),
  ],
  unmoved: ({ metric, year, from, scenario }: Compared, count: number, value: string): Sentence => {
    const many = byNumber(count, 'one assumption, and it does', `${whole(count)} assumptions, and they do`);
    const moved = `${agreeing(metric).name} in ${year}`;
    return say`${plain(`${scenario} and ${from} differ in ${many} not move ${moved}: `)}${value} in both.`;
  },
  same: ({ metric, year, from, scenario }: Compared, named: readonly Contribution[], rest: Rest | null): Sentence => {
    const { name, is } = agreeing(metric);
    return [
      plain(`${capital(name)} in ${year} ${is} the same in ${scenario} as in ${from}: `),
      ...because(named, rest),
    ];
  },
  apart: (
    { metric, year, from, scenario }: Compared,
    { size, adds }: Omit<Contribution, 'label'>,
    named: readonly Contribution[],
    rest: Rest | null,
  ): Sentence => {
    const { name, is, compared } = agreeing(metric);
    const [only] = named;
    return [
      ...say`${plain(`${capital(name)} in ${year} ${is}`)} ${`${size} ${compared(adds)}`} in ${plain(`${scenario} than in ${from}`)}`,
      ...(named.length === 1 && only
        ? say`, all of it from ${inSentence(only.label)}.`
        : [plain(': '), ...because(named, rest)]),
    ];
  },
  noEffect: (labels: readonly string[]) => `No effect: ${labels.map(inSentence).join(', ')}.`,

  package: {
    title: 'As a package',
    copy: 'Copy the package alone',
    /** Slots: the two scenarios. */
    pair: (): Sentence => say`${slot(0)} and ${slot(1)}`,
    first: 'First scenario of the package',
    second: 'Second scenario of the package',
    caption: (metric: string, year: number, unit: string) =>
      `${metric} in ${year}, difference to the baseline${unit === '' ? '' : `, ${unit}`}`,
    finding: ({ metric, year, scenario }: Measured, other: string, together: string, beyond: string): Sentence =>
      say`${plain(`${scenario} and ${other} together change ${agreeing(metric).name} in ${year} by `)}${together}${plain('; beyond the sum of what each does alone: ')}${beyond}.`,
    differently: (scenario: string, labels: readonly string[]) =>
      `Both change ${labels.map(inSentence).join('; ')}: here ${scenario} counts.`,
  },

  differing: 'Assumptions that differ',
  contribution: (unit: string) => (unit === '' ? 'Contribution' : `Contribution, ${unit}`),
  showAmongAssumptions: (scenario: string) => `Show it among the assumptions of ${scenario}`,
};
