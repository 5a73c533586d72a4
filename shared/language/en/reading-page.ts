import type { Measured, Noun } from '../sentence.ts';
import { agreeing, counted, inSentence, listed } from './grammar.ts';

/** The page that is exported, and still answers. */
export const readingPage = {
  untitled: 'Scenarios',
  withoutScript: 'This page computes in your browser: allow its script, which asks nothing of any network, to read it.',
  generator: (version: string) => `Bilateral ${version}`,

  about: (home: string, partner: string, base: number, end: number) => `${home} and ${partner}, ${base} to ${end}`,
  metric: 'Metric',
  legend: 'Scenarios in this chart',
  differences: (baseline: string, unit: string) => `Difference to ${baseline}, ${unit}`,
  numbers: 'Numbers of this chart',
  comparison: (year: number, baseline: string) => `Scenarios in ${year}, and their difference to ${baseline}`,
  tableOf: (metrics: readonly string[]) => `Table of ${listed(metrics.map(inSentence))}`,

  sliders: 'Key assumptions',
  aboutSliders: (baseline: string) =>
    `Move one: charts, tables and sentences follow. What a scenario does not say itself follows ${baseline}.`,
  scenario: 'Scenario that is moved',
  baselineChoice: (name: string) => `${name} (baseline)`,
  notInScenario: (scenario: string) => `${scenario} has no such number.`,
  exported: (value: string) => `as exported: ${value}`,
  takeBack: (label: string) => `Reset ${inSentence(label)}`,
  reset: 'Reset all',
  copyLink: 'Copy link',
  copied: 'The link is copied.',
  notCopied: 'The link is the address of this page.',
  moved: ({ metric, year, scenario }: Measured, now: string, before: string, difference: string | null) => {
    const { name, is } = agreeing(metric);
    const moved = difference === null ? 'as in the exported document' : `${difference} against ${before} as exported`;
    return `With what you set, ${name} in ${year} ${is} ${now} in ${scenario}, ${moved}.`;
  },
  wrongAddress: (part: string) =>
    `This link asks for what the page does not have: ${part}. It shows the document as it was exported.`,

  uncertainty: (metric: Noun, year: number) => {
    const { name, is } = agreeing(metric);
    return `How uncertain ${name} ${is} in ${year}`;
  },
  drawnAsExported: 'As exported: the sliders do not move these numbers.',

  moreAssumed: (count: number) => `${counted(count, 'further assumption', 'further assumptions')} behind it`,
  originAndReason: (origin: string, reason: string) =>
    [origin, reason]
      .filter((text) => text !== '')
      .map((text) => text.replace(/[^.!?…]$/, '$&.'))
      .join(' '),

  offline: 'All numbers are computed in this page. It asks nothing of any network.',
};
