import type { Noun } from '../sentence.ts';
import { capital, counted, inSentence } from './grammar.ts';

const SMALL = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The list of scenarios, and what stands below it: notes, targets and the cross-check. */
export const scenarios = {
  add: 'New scenario',
  copies: {
    original: (name: string) => name.replace(/ copy( \d+)?$/, ''),
    copyOf: (name: string, number: number) => `${name} copy${number === 1 ? '' : ` ${number}`}`,
  },
  fold: 'Fold the list of scenarios',
  unfold: 'Show names, notes and targets',
  baseline: 'Baseline',
  baselineRow: (name: string) => `${name}, baseline`,
  rowTitle: (name: string, about: string) => `${name}. ${about}`,
  more: (name: string) => `More for ${name}`,
  show: (name: string) => `Show ${name}`,
  hide: (name: string) => `Hide ${name}`,
  nameOf: (name: string) => `Name of ${name}`,

  /** Above the reason why something was not done. */
  notAdded: 'No scenario was added.',
  /** Of a scenario made of what was changed in the baseline. */
  tried: (baseline: string) => `${baseline}, changed`,
  notTried: 'The baseline keeps its changes.',
  notCopied: 'The scenario was not copied.',
  baselineKept: 'The baseline was not changed.',
  notMoved: 'The scenario was not moved.',
  notDeleted: 'The scenario was not deleted.',
  addChanges: {
    title: (name: string) => `Add the changes of another scenario to ${name}`,
    which: (name: string) => `Which scenario’s changes are added to ${name}?`,
    count: (changes: number) => counted(changes, 'change', 'changes'),
    nothing: (other: string) => `${other} changes nothing.`,
    added: (other: string, name: string) => `The changes of ${other} are added to ${name}.`,
    refused: (other: string, name: string) => `The changes of ${other} were not added to ${name}.`,
    both: (name: string, other: string) => `${name} and ${other} change some things differently`,
    differently: (labels: readonly string[]) => `Both change ${labels.map(inSentence).join('; ')}.`,
    keep: (name: string) => `Keep those of ${name}`,
    take: (other: string) => `Take those of ${other}`,
  },
  notRenamed: (name: string) => `${name} keeps its name.`,

  notesOn: (name: string) => `Notes on ${name}`,
  notesHint: 'What this scenario assumes',

  targetsFor: ({ label }: Noun) => `Targets for ${inSentence(label)}`,
  anotherTarget: ({ label }: Noun) => `Another target for ${inSentence(label)}`,
  firstIn: 'first projected in',
  firstYearAt: (value: string) => `First year at ${value}`,
  notBy: (year: number) => `not by ${year}`,
  names: (names: readonly string[]) => names.join(', '),
  all: 'All scenarios',
  others: (count: number) => `The other ${SMALL[count] ?? count}`,

  crossCheck: (metric: string, year: number) => `${metric} in ${year}, cross-check`,
  projected: (scenario: string) => `Projected, ${scenario}`,
  /** Of a derived figure's name what tells it from the others of its flow and year. */
  way: (figure: string) => capital(figure.slice(figure.indexOf(',') + 2)),
  figures: 'Figures and formulas',
};
