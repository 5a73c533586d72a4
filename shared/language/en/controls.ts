import { type Sentence, say, slot } from '../sentence.ts';
import { byNumber, listed } from './grammar.ts';

/** Fields, choices and buttons, as every place uses them. */
export const controls = {
  showAll: (field: string) => `${field}: show all`,
  chosen: (choice: string, value: string) => `${choice}: ${value}`,
  take: (field: string, reading: string) => `${field}: take ${reading}`,
  staysUntilChosen: (problem: string, value: string) => `${problem}; until then ${value} stays`,
  copy: 'Copy',
  exportChart: 'Export this chart',
  exportTable: 'Export this table',
  copied: 'The table is on the clipboard, for a spreadsheet or a document.',
  notCopied: 'The table could not be put on the clipboard.',
  metric: 'Metric',
  /** Slots: a metric, and the year in which it is read. */
  metricInYear: (): Sentence => say`${slot(0)} in ${slot(1)}`,
  year: 'Year',
  stopped: (shown = '') => (shown === '' ? 'Stopped' : `Stopped: ${shown}`),
  runAgain: 'Run again',
  runAgainWhat: (what: string) => `Run again: ${what}`,
  stop: 'Stop',
  stopWhat: (what: string) => `Stop: ${what}`,
  provenance: {
    figure: { name: 'figure', meaning: 'The value is a figure that a source states' },
    read: { name: 'read', meaning: 'The value is read from a figure that says something close' },
    derived: { name: 'derived', meaning: 'The value is derived from figures by a formula' },
    series: { name: 'data', meaning: 'The value is taken from imported data, or is what their history suggests' },
    nowcast: { name: 'nowcast', meaning: 'The value is an estimate of a year from its first months' },
    assumed: { name: 'assumed', meaning: 'The value is assumed; no source states it' },
    changed: { name: 'changed', meaning: 'The scenario says something else than the baseline' },
  },
  /** Headings over metrics where one is chosen. */
  metricsOf: {
    exports: 'Exports by group of goods',
    imports: 'Imports by group of goods',
    tracks: 'Workers by track',
    inputs: 'Own inputs',
    metrics: 'Own metrics',
  },
  noLongerFit: (scenarios: readonly string[]) =>
    `${listed(scenarios)} would no longer fit. ${byNumber(scenarios.length, 'Its', 'Their')} values can be written out, so that ${byNumber(scenarios.length, 'it keeps', 'they keep')} them.`,
  changeAndKeep: (others: number) =>
    byNumber(others, 'Change it, the other keeps its own', 'Change it, the others keep theirs'),
  leaveIt: 'Leave it',
};
