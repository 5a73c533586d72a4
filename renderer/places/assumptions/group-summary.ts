import type { Assumptions } from '../../../shared/model/assumptions.ts';
import { type Group, TRACKS } from '../../../shared/model/register.ts';
import { describeGrowth, describeShock, inPoints } from '../../metrics/describe-changes.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

/** What a closed group says in a few words, beside its name. */
export function groupSummary(group: Group, assumptions: Assumptions): string {
  const { base, exports, imports, marketAccess, shocks, workers, investment, skills, discountRate } = assumptions;
  const { summary } = words.assumptionsPanel;
  switch (group) {
    case 'base':
      return summary.base(names().value('base.totalTrade', base.totalTrade), percent(base.exportShare));
    case 'exportsGrowth':
      return describeGrowth('exports.growth', exports.growth);
    case 'importsGrowth':
      return describeGrowth('imports.growth', imports.growth);
    case 'marketAccess':
      return tariff(marketAccess);
    case 'shocks':
      if (shocks.length > 1) return summary.shocks(shocks.length);
      return shocks[0] ? describeShock(shocks[0]) : summary.noShock;
    case 'workers':
      return quotas(workers);
    case 'investment': {
      const { zones, incentiveUplift } = investment;
      const incentives = summary.incentives(incentiveUplift === 0 ? null : percent(incentiveUplift));
      return summary.investment(summary.zones(zones), incentives);
    }
    case 'skills':
      return summary.graduates(words.numbers.rounded(skills.tvetGraduates, 0));
    case 'valuation':
      return summary.discount(names().value('discountRate', discountRate));
  }
}

const percent = (share: number): string => `${words.numbers.rounded(share * 100, 0)}%`;

function tariff({ tariffCut, startYear }: Assumptions['marketAccess']): string {
  const { noCut, cut, rise } = words.assumptionsPanel.summary;
  if (tariffCut === 0) return noCut;
  return (tariffCut > 0 ? cut : rise)(inPoints(tariffCut), startYear);
}

/** Quotas of all tracks together, today and where another is negotiated. */
function quotas({ tracks }: Assumptions['workers']): string {
  const sum = (field: 'annualQuota' | 'newQuota') => TRACKS.reduce((total, track) => total + tracks[track][field], 0);
  const [today, later] = [sum('annualQuota'), sum('newQuota')].map((quota) => words.numbers.rounded(quota, 0));
  const { quota, newQuota } = words.assumptionsPanel.summary;
  return today === later ? quota(today!) : newQuota(today!, later!);
}
