import type { Assumptions, Horizon } from '../../../shared/model/assumptions.ts';
import { type AssumptionPath, assumptionAt, TRACKS } from '../../../shared/model/register.ts';
import { words } from '../../words.ts';

/** Why an assumption that was found to move nothing moves nothing, in words that follow “No effect here:”. */
export function noEffectReason(assumptions: Assumptions, path: AssumptionPath, horizon: Horizon): string {
  return REASONS[assumptionAt(path).group]?.(assumptions, path, horizon) ?? words.noEffect.nothing;
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
  if (path === 'base.exportShare' && base.totalTrade === 0) return words.noEffect.noTrade;
  return null;
}

function ofGrowth({ base, exports, imports }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const name = path.startsWith('exports.') ? 'exports' : 'imports';
  const { growth, overrides } = name === 'exports' ? exports : imports;
  if (base.exportShare === (name === 'exports' ? 0 : 1)) return words.noEffect.noFlow(name);
  const years = Array.from({ length: horizon.end - horizon.base }, (_, k) => String(horizon.base + 1 + k));
  if (years.every((year) => Object.hasOwn(overrides, year))) return words.noEffect.allTyped;
  if ((growth.shape === 'fade' || growth.shape === 'linear') && growth.from === growth.to) {
    return words.noEffect.sameGrowth;
  }
  return words.noEffect.shapedTyped;
}

function ofMarketAccess({ marketAccess, base }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const { tariffCut, elasticity, startYear } = marketAccess;
  if (base.exportShare === 0) return words.noEffect.noExports;
  if (path !== 'marketAccess.tariffCut' && tariffCut === 0) return words.noEffect.noCut;
  if (path !== 'marketAccess.startYear' && startYear > horizon.end) return words.noEffect.cutLate(horizon.end);
  if (path !== 'marketAccess.elasticity' && elasticity === 0) return words.noEffect.noResponse;
  if (path === 'marketAccess.startYear') return words.noEffect.cutLate(horizon.end);
  return null;
}

function ofSkills({ skills, investment }: Assumptions, path: AssumptionPath): string | null {
  if (path === 'skills.skilledJobShare' && investment.jobsPerProject === 0) return words.noEffect.noJobs;
  if (skills.skilledJobShare === 0) return words.noEffect.noSkills;
  return words.noEffect.notShort;
}

function ofInvestment({ investment }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const { incentiveUplift, incentiveStart, conversionRate, zones, zoneYear, firmsPerZone } = investment;
  const { incentivesLate, zonesLate } = words.noEffect;
  const late = (year: number, why: (end: number) => string) => (year > horizon.end ? why(horizon.end) : null);
  const converts = conversionRate > 0;
  switch (path) {
    case 'investment.incentiveStart':
    case 'investment.incentiveCostPerProject':
      if (incentiveUplift === 0) return words.noEffect.noIncentives;
      return late(incentiveStart, incentivesLate) ?? (converts ? null : words.noEffect.noConversion);
    case 'investment.incentiveUplift':
      if (!converts) return words.noEffect.noConversion;
      return (
        late(incentiveStart, incentivesLate) ??
        (conversionRate * (1 + incentiveUplift) >= 1 ? words.noEffect.allConvert : words.noEffect.noLeads)
      );
    case 'investment.zones':
      return (
        late(zoneYear, zonesLate) ?? (firmsPerZone === 0 ? words.noEffect.emptyZones : words.noEffect.nothingCounted)
      );
    case 'investment.zoneYear':
    case 'investment.zoneFillYears':
    case 'investment.firmsPerZone':
      if (zones === 0) return words.noEffect.noZones;
      return (
        late(zoneYear, zonesLate) ?? (firmsPerZone === 0 ? words.noEffect.emptyZones : words.noEffect.nothingCounted)
      );
    case 'investment.leads':
    case 'investment.newLeadsPerYear':
      return converts ? words.noEffect.nothingCounted : words.noEffect.noConversion;
    case 'investment.conversionRate':
    case 'investment.conversionYears':
      return converts ? words.noEffect.noLeads : words.noEffect.noConversion;
    case 'investment.capitalGoodsShare':
      if (investment.capexPerProject === 0) return words.noEffect.noCapital;
      break;
  }
  return words.noEffect.noProjects;
}

type Tracks = Assumptions['workers']['tracks'];
type TrackKey = keyof Tracks;

function ofWorkers({ workers, base }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const { tracks, stockCap } = workers;
  const nobody = TRACKS.every((track) => isEmpty(tracks[track], base.workers));
  if (path === 'workers.stockCap') return nobody ? words.noEffect.nobodySent : words.noEffect.ceilingNotReached;
  if (path === 'workers.exchangeRate') return nobody ? words.noEffect.nobodySent : words.noEffect.noRemittances;
  const [, , key, field] = path.split('.') as [string, string, TrackKey, keyof Tracks['trainee']];
  return ofTrack(tracks[key], field, base.workers, horizon) ?? (stockCap !== null ? words.noEffect.noRoom : null);
}

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
  if (field === 'initialShare' && workers === 0) return words.noEffect.noWorkers;
  if (isNew && quotaStart > horizon.end) return words.noEffect.newQuotaLate(horizon.end);
  if (isEmpty(track, workers)) return words.noEffect.emptyTrack;
  if ((isNew || field === 'annualQuota') && fillRate === 0) return words.noEffect.noFill;
  if (field === 'quotaGrowth' && newQuota === 0) return words.noEffect.noNewQuota;
  if (field === 'quotaGrowth' && quotaStart === horizon.end) return words.noEffect.lastYearOnly;
  if (field === 'quotaStart' && annualQuota === newQuota && quotaGrowth === 0) return words.noEffect.sameQuota;
  if (field === 'annualQuota' && quotaStart <= horizon.base + 1) return words.noEffect.newQuotaAtOnce;
  if (field === 'fillRate' && annualQuota === 0 && newQuota === 0) return words.noEffect.noQuota;
  if (field === 'wage' && track.remittanceShare === 0) return words.noEffect.wageKept;
  if (field === 'remittanceShare' && track.wage === 0) return words.noEffect.noWage;
  return null;
}
