import { formatNumber } from '../../../shared/formats/number.ts';
import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { type Group, TRACKS } from '../../../shared/model/register.ts';
import { describeGrowth, describeShock } from '../../metrics/describe-changes.ts';
import { names } from '../../names.ts';

/** What a closed group says in a few words, beside its name. */
export function groupSummary(group: Group, assumptions: Assumptions): string {
  const { base, exports, imports, marketAccess, shocks, workers, investment, skills, discountRate } = assumptions;
  switch (group) {
    case 'base':
      return `${names().value('base.totalTrade', base.totalTrade)}, ${percent(base.exportShare)} exports`;
    case 'exportsGrowth':
      return describeGrowth('exports.growth', exports.growth);
    case 'importsGrowth':
      return describeGrowth('imports.growth', imports.growth);
    case 'marketAccess':
      return tariff(marketAccess);
    case 'shocks':
      return shocks.length > 1 ? `${shocks.length} shocks` : shocks[0] ? describeShock(shocks[0]) : 'none';
    case 'workers':
      return quotas(workers);
    case 'investment':
      return `${counted(investment.zones, 'zone')}, ${incentives(investment.incentiveUplift)}`;
    case 'skills':
      return `${formatNumber(skills.tvetGraduates, 'en', 0)} graduates a year`;
    case 'valuation':
      return `${names().value('discountRate', discountRate)} discount`;
  }
}

const percent = (share: number): string => `${formatNumber(share * 100, 'en', 0)}%`;

function counted(count: number, what: string): string {
  if (count === 0) return `no new ${what}s`;
  return `${formatNumber(count, 'en', Number.isInteger(count) ? 0 : 1)} new ${what}${count === 1 ? '' : 's'}`;
}

const incentives = (uplift: number): string => (uplift === 0 ? 'no incentives' : `incentives +${percent(uplift)}`);

function tariff({ tariffCut, startYear }: Assumptions['marketAccess']): string {
  if (tariffCut === 0) return 'no tariff cut';
  const size = names().value('marketAccess.tariffCut', Math.abs(tariffCut));
  return `tariff ${tariffCut > 0 ? '−' : '+'}${size} from ${startYear}`;
}

/** Quotas of all tracks together, today and where another is negotiated. */
function quotas({ tracks }: Assumptions['workers']): string {
  const sum = (field: 'annualQuota' | 'newQuota') => TRACKS.reduce((total, track) => total + tracks[track][field], 0);
  const [today, later] = [sum('annualQuota'), sum('newQuota')].map((quota) => formatNumber(quota, 'en', 0));
  return today === later ? `quota ${today} a year` : `quota ${today} → ${later} a year`;
}
