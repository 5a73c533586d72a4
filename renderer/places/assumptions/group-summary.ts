import type { Access, Assumptions } from '../../../shared/model/assumptions.ts';
import type { Group } from '../../../shared/model/register.ts';
import { describeGrowth, describeShock, inPercent } from '../../../shared/wording/describe-changes.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** What a closed group says in a few words, beside its name. */
export function groupSummary(group: Group, assumptions: Assumptions): string {
  const { base, exports, imports, exchange, shocks, workers, investment, skills, discountRate } = assumptions;
  const { summary } = words.assumptionsPanel;
  switch (group) {
    case 'base':
      return summary.base(names().value('base.totalTrade', base.totalTrade), percent(base.exportShare));
    case 'exportsGrowth':
      return describeGrowth(names(), 'exports.growth', exports.growth);
    case 'importsGrowth':
      return describeGrowth(names(), 'imports.growth', imports.growth);
    case 'exportsAccess':
      return tariff(exports.access);
    case 'importsAccess':
      return tariff(imports.access);
    case 'exchange':
      return rateOfExchange(exchange);
    case 'shocks':
      if (shocks.length > 1) return summary.shocks(shocks.length);
      return shocks[0] ? describeShock(names(), shocks[0]) : summary.noShock;
    case 'workers':
      return quotas(workers);
    case 'investment': {
      const { zones, incentiveUplift } = investment;
      const incentives = summary.incentives(incentiveUplift === 0 ? null : percent(incentiveUplift));
      return summary.investment(summary.zones(zones), incentives);
    }
    case 'skills':
      return summary.graduates(words.numbers.rounded(skills.tvetGraduates, 0));
    case 'inputs':
      return summary.inputs(Object.keys(assumptions.inputs).length);
    case 'valuation':
      return summary.discount(names().value('discountRate', discountRate));
  }
}

const percent = (share: number): string => `${words.numbers.rounded(share * 100, 0)}%`;

function tariff({ initialTariff, mfnTariff, preferentialTariff, utilisation, startYear }: Access): string {
  const { tariffStays, tariffMoves } = words.assumptionsPanel.summary;
  const then = mfnTariff - (mfnTariff - preferentialTariff) * utilisation;
  const [today, later] = [initialTariff, then].map((rate) => names().value('exports.access.initialTariff', rate));
  return today === later ? tariffStays(today!) : tariffMoves(today!, later!, startYear);
}

function rateOfExchange({ rate, change, startYear }: Assumptions['exchange']): string {
  const { rateStays, rateMoves } = words.assumptionsPanel.summary;
  const today = names().value('exchange.rate', rate);
  return change === 0 ? rateStays(today) : rateMoves(today, inPercent(change), startYear);
}

/** Quotas of all tracks together, today and where another is negotiated. */
function quotas({ tracks }: Assumptions['workers']): string {
  const sum = (field: 'annualQuota' | 'newQuota') =>
    Object.values(tracks).reduce((total, track) => total + track[field], 0);
  const [today, later] = [sum('annualQuota'), sum('newQuota')].map((quota) => words.numbers.rounded(quota, 0));
  const { quota, newQuota } = words.assumptionsPanel.summary;
  return today === later ? quota(today!) : newQuota(today!, later!);
}
