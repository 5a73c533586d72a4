import { derived, type Formula, minus, number, over, plus, ratio, times, usdMillions } from './formula.ts';

/** How a derived figure is made; a formula names only figures and derivations above it. */
export interface Derivation {
  readonly id: string;
  readonly label: string;
  readonly unit: 'USD m' | '1';
  readonly formula: Formula;
}

/** What an annualised figure can be of. */
export type AnnualisedFlow = 'exports' | 'imports' | 'trade';

/** The three ways to a year's figure from four months' (§ 11), from the lowest to the highest as growth goes. */
export const ANNUALISED_WAYS = ['RestAsIn2024', 'RunRate', 'Seasonal'] as const;

const tradeIn2024 = usdMillions('trade.total.2024');
const tradeJanApr2024 = usdMillions('trade.total.2024-01..2024-04');
const tradeJanApr2025 = usdMillions('trade.total.2025-01..2025-04');
const exportsJanApr2025 = usdMillions('exports.2025-01..2025-04');
const importsJanApr2025 = usdMillions('imports.2025-01..2025-04');
const exportsJanApr2024 = derived('exportsJanApr2024');
const importsJanApr2024 = derived('importsJanApr2024');

/** The three ways for one flow, from January–April 2025, January–April 2024 and the whole of 2024. */
function annualised(flow: AnnualisedFlow, name: string, now: Formula, before: Formula, year: Formula): Derivation[] {
  const way = (index: 0 | 1 | 2, how: string, formula: Formula): Derivation => ({
    id: `${flow}2025${ANNUALISED_WAYS[index]}`,
    label: `${name} 2025, ${how}`,
    unit: 'USD m',
    formula,
  });
  return [
    way(0, 'rest of the year as in 2024', plus(now, minus(year, before))),
    way(1, 'four months’ run rate', over(times(now, number(12)), number(4))),
    way(2, 'seasonal share of 2024', over(times(now, year), before)),
  ];
}

/** Every derived figure of § 1 and § 11. */
export const DERIVATIONS: readonly Derivation[] = [
  {
    id: 'exportsJanApr2024',
    label: 'Exports Jan–Apr 2024',
    unit: 'USD m',
    formula: over(exportsJanApr2025, plus(number(1), ratio('exports.growth.2025-01..2025-04'))),
  },
  {
    id: 'importsJanApr2024',
    label: 'Imports Jan–Apr 2024',
    unit: 'USD m',
    formula: over(importsJanApr2025, plus(number(1), ratio('imports.growth.2025-01..2025-04'))),
  },
  {
    id: 'exportShare',
    label: 'Export share Jan–Apr 2024',
    unit: '1',
    formula: over(exportsJanApr2024, plus(exportsJanApr2024, importsJanApr2024)),
  },
  {
    id: 'tradeGrowthJanApr2025',
    label: 'Trade growth Jan–Apr 2025',
    unit: '1',
    formula: minus(over(tradeJanApr2025, tradeJanApr2024), number(1)),
  },
  {
    id: 'janAprShareOf2024',
    label: 'Jan–Apr share of trade 2024',
    unit: '1',
    formula: over(tradeJanApr2024, tradeIn2024),
  },
  {
    id: 'balanceJanApr2025',
    label: 'Balance Jan–Apr 2025',
    unit: 'USD m',
    formula: minus(exportsJanApr2025, importsJanApr2025),
  },
  {
    id: 'exportsIn2024',
    label: 'Exports 2024',
    unit: 'USD m',
    formula: times(tradeIn2024, derived('exportShare')),
  },
  {
    id: 'importsIn2024',
    label: 'Imports 2024',
    unit: 'USD m',
    formula: times(tradeIn2024, minus(number(1), derived('exportShare'))),
  },
  ...annualised('exports', 'Exports', exportsJanApr2025, exportsJanApr2024, derived('exportsIn2024')),
  ...annualised('imports', 'Imports', importsJanApr2025, importsJanApr2024, derived('importsIn2024')),
  ...annualised('trade', 'Trade', tradeJanApr2025, tradeJanApr2024, tradeIn2024),
];

/** A stated figure that can be reckoned from others. */
export interface CheckDefinition {
  readonly label: string;
  /** Id of the figure as the source states it. */
  readonly stated: string;
  readonly formula: Formula;
}

/** Where the source says the same thing twice. */
export const CHECKS: readonly CheckDefinition[] = [
  {
    label: 'Exports and imports Jan–Apr 2024, from growth, against stated trade',
    stated: 'trade.total.2024-01..2024-04',
    formula: plus(exportsJanApr2024, importsJanApr2024),
  },
  {
    label: 'Exports and imports Jan–Apr 2025 against stated trade',
    stated: 'trade.total.2025-01..2025-04',
    formula: plus(exportsJanApr2025, importsJanApr2025),
  },
];
