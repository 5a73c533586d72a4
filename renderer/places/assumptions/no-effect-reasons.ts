import type { Assumptions, Horizon } from '../../../shared/model/assumptions.ts';
import { type AssumptionPath, REGISTER, TRACKS } from '../../../shared/model/register.ts';

/** Why an assumption that was found to move nothing moves nothing, in words that follow “No effect here:”. */
export function noEffectReason(assumptions: Assumptions, path: AssumptionPath, horizon: Horizon): string {
  return REASONS[REGISTER[path].group]?.(assumptions, path, horizon) ?? 'nothing in this scenario depends on it';
}

type Reason = (assumptions: Assumptions, path: AssumptionPath, horizon: Horizon) => string | null;

const REASONS: Readonly<Partial<Record<string, Reason>>> = {
  base: ofBase,
  exportsGrowth: ofGrowth,
  importsGrowth: ofGrowth,
  marketAccess: ofMarketAccess,
  workers: ofWorkers,
  investment: ofInvestment,
  skills: ofSkills,
};

function ofBase({ base }: Assumptions, path: AssumptionPath): string | null {
  if (path === 'base.exportShare' && base.totalTrade === 0) return 'there is no trade in the base year';
  return null;
}

function ofGrowth({ base, exports, imports }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const name = path.startsWith('exports.') ? 'exports' : 'imports';
  const { growth, overrides } = name === 'exports' ? exports : imports;
  if (base.exportShare === (name === 'exports' ? 0 : 1)) return `there are no ${name} in the base year`;
  const years = Array.from({ length: horizon.end - horizon.base }, (_, k) => String(horizon.base + 1 + k));
  if (years.every((year) => Object.hasOwn(overrides, year))) return 'the growth of every year is typed';
  if ((growth.shape === 'fade' || growth.shape === 'linear') && growth.from === growth.to) {
    return 'growth is the same from the first year on';
  }
  return 'the years it shapes are typed';
}

function ofMarketAccess({ marketAccess, base }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const { tariffCut, elasticity, startYear } = marketAccess;
  if (base.exportShare === 0) return 'there are no exports';
  if (path !== 'marketAccess.tariffCut' && tariffCut === 0) return 'no tariff is cut';
  if (path !== 'marketAccess.startYear' && startYear > horizon.end) return `the cut starts after ${horizon.end}`;
  if (path !== 'marketAccess.elasticity' && elasticity === 0) return 'exports do not respond to prices';
  if (path === 'marketAccess.startYear') return `the cut starts after ${horizon.end}`;
  return null;
}

function ofSkills({ skills, investment }: Assumptions, path: AssumptionPath): string | null {
  if (path === 'skills.skilledJobShare' && investment.jobsPerProject === 0) return 'projects bring no jobs';
  if (skills.skilledJobShare === 0) return 'no job needs skills';
  return 'skilled labour is not short';
}

function ofInvestment({ investment }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const { incentiveUplift, incentiveStart, conversionRate, zones, zoneYear, firmsPerZone } = investment;
  const late = (year: number, what: string) => (year > horizon.end ? `${what} after ${horizon.end}` : null);
  const converts = conversionRate > 0;
  switch (path) {
    case 'investment.incentiveStart':
    case 'investment.incentiveCostPerProject':
      if (incentiveUplift === 0) return 'there are no incentives';
      return late(incentiveStart, 'incentives start') ?? (converts ? null : 'no lead converts');
    case 'investment.incentiveUplift':
      if (!converts) return 'no lead converts';
      return (
        late(incentiveStart, 'incentives start') ??
        (conversionRate * (1 + incentiveUplift) >= 1 ? 'every lead converts as it is' : 'there are no leads')
      );
    case 'investment.zones':
      return late(zoneYear, 'zones open') ?? (firmsPerZone === 0 ? 'zones take no projects' : NO_WORTH);
    case 'investment.zoneYear':
    case 'investment.zoneFillYears':
    case 'investment.firmsPerZone':
      if (zones === 0) return 'there are no new zones';
      return late(zoneYear, 'zones open') ?? (firmsPerZone === 0 ? 'zones take no projects' : NO_WORTH);
    case 'investment.leads':
    case 'investment.newLeadsPerYear':
      return converts ? NO_WORTH : 'no lead converts';
    case 'investment.conversionRate':
    case 'investment.conversionYears':
      return converts ? 'there are no leads' : 'no lead converts';
    case 'investment.capitalGoodsShare':
      if (investment.capexPerProject === 0) return 'projects spend no capital';
      break;
  }
  return 'there are no new projects';
}

const NO_WORTH = 'nothing that projects bring is counted';

type Tracks = Assumptions['workers']['tracks'];
type TrackKey = keyof Tracks;

function ofWorkers({ workers, base }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const { tracks, stockCap } = workers;
  const nobody = TRACKS.every((track) => isEmpty(tracks[track], base.workers));
  if (path === 'workers.stockCap') return nobody ? 'no workers are sent' : 'the ceiling is not reached';
  if (path === 'workers.exchangeRate') return nobody ? 'no workers are sent' : 'nothing is sent home';
  const [, , key, field] = path.split('.') as [string, string, TrackKey, keyof Tracks['trainee']];
  return ofTrack(tracks[key], field, base.workers, horizon) ?? (stockCap !== null ? NO_ROOM : null);
}

const NO_ROOM = 'the ceiling on workers leaves no room';

const isEmpty = (track: Tracks['trainee'], workers: number): boolean =>
  track.initialShare * workers === 0 && track.annualQuota === 0 && track.newQuota === 0;

function ofTrack(
  track: Tracks['trainee'],
  field: keyof Tracks['trainee'],
  workers: number,
  horizon: Horizon,
): string | null {
  const { annualQuota, newQuota, quotaGrowth, quotaStart, fillRate } = track;
  const isNew = field === 'newQuota' || field === 'quotaGrowth' || field === 'quotaStart';
  if (field === 'initialShare' && workers === 0) return 'there are no workers in the base year';
  if (isNew && quotaStart > horizon.end) return `the new quota starts after ${horizon.end}`;
  if (isEmpty(track, workers)) return 'the track has no quota and no workers';
  if ((isNew || field === 'annualQuota') && fillRate === 0) return 'no place of the quota is filled';
  if (field === 'quotaGrowth' && newQuota === 0) return 'the new quota is 0';
  if (field === 'quotaGrowth' && quotaStart === horizon.end) return 'the new quota holds for one year only';
  if (field === 'quotaStart' && annualQuota === newQuota && quotaGrowth === 0)
    return 'the new quota is the quota today';
  if (field === 'annualQuota' && quotaStart <= horizon.base + 1) return 'the new quota holds from the first year on';
  if (field === 'fillRate' && annualQuota === 0 && newQuota === 0) return 'the track has no quota';
  if (field === 'wage' && track.remittanceShare === 0) return 'nothing of the wage is sent home';
  if (field === 'remittanceShare' && track.wage === 0) return 'the track has no wage';
  return null;
}
