import type { Access, Assumptions, Horizon, Track } from '../../../shared/model/assumptions.ts';
import { type AssumptionPath, assumptionAt, listedAt } from '../../../shared/model/register.ts';
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
  exportsAccess: ofAccess,
  importsAccess: ofAccess,
  exchange: ofExchange,
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
  const { growth, overrides, groups } = name === 'exports' ? exports : imports;
  const all = Object.values(groups);
  if (listedAt(path) === null && all.length > 0 && all.every((group) => group.growth !== null)) {
    return words.noEffect.noFollower;
  }
  if (base.exportShare === (name === 'exports' ? 0 : 1)) return words.noEffect.noFlow(name);
  const years = Array.from({ length: horizon.end - horizon.base }, (_, k) => String(horizon.base + 1 + k));
  if (years.every((year) => Object.hasOwn(overrides, year))) return words.noEffect.allTyped;
  if ((growth.shape === 'fade' || growth.shape === 'linear') && growth.from === growth.to) {
    return words.noEffect.sameGrowth;
  }
  return words.noEffect.shapedTyped;
}

function ofAccess({ base, ...flows }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const flow = path.startsWith('exports.') ? 'exports' : 'imports';
  if (base.exportShare === (flow === 'exports' ? 0 : 1)) return words.noEffect.noFlow(flow);
  const { initialTariff, mfnTariff, preferentialTariff, utilisation, startYear } = accessAt(path, flows[flow]);
  const field = path.slice(path.lastIndexOf('.') + 1);
  if (startYear > horizon.end) return words.noEffect.tariffLate(horizon.end);
  if (field === 'mfnTariff' && utilisation === 1) return words.noEffect.allPreferred;
  if (field === 'preferentialTariff' && utilisation === 0) return words.noEffect.nonePreferred;
  if (field === 'utilisation' && mfnTariff === preferentialTariff) return words.noEffect.sameTariffs;
  const then = mfnTariff - (mfnTariff - preferentialTariff) * utilisation;
  return then === initialTariff ? words.noEffect.tariffStays : null;
}

/** Market access of the flow, or of the group of goods that a path is of. */
const accessAt = (path: string, { access, groups }: Assumptions['exports']): Access =>
  groups[listedAt(path)?.id ?? '']?.access ?? access;

function ofExchange({ exchange, workers, base }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const nobody = Object.values(workers.tracks).every((track) => isEmpty(track, base.workers));
  if (path === 'exchange.rate') return nobody ? words.noEffect.nobodySent : words.noEffect.noRemittances;
  if (path !== 'exchange.change' && exchange.change === 0) return words.noEffect.rateStays;
  if (exchange.startYear > horizon.end) return words.noEffect.rateLate(horizon.end);
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
    case 'investment.leadsYear':
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

function ofWorkers({ workers, base }: Assumptions, path: AssumptionPath, horizon: Horizon): string | null {
  const { tracks, stockCap } = workers;
  const nobody = Object.values(tracks).every((track) => isEmpty(track, base.workers));
  if (path === 'workers.stockCap') return nobody ? words.noEffect.nobodySent : words.noEffect.ceilingNotReached;
  const [, , id, field] = path.split('.') as [string, string, string, keyof Track];
  return ofTrack(tracks[id]!, field, base.workers, horizon) ?? (stockCap !== null ? words.noEffect.noRoom : null);
}

const isEmpty = (track: Track, workers: number): boolean =>
  track.initialShare * workers === 0 && track.annualQuota === 0 && track.newQuota === 0;

function ofTrack(track: Track, field: keyof Track, workers: number, horizon: Horizon): string | null {
  const { annualQuota, newQuota, quotaGrowth, quotaStart, fillRate } = track;
  const isNew = field === 'newQuota' || field === 'quotaGrowth' || field === 'quotaStart';
  if (field === 'initialShare' && workers === 0) return words.noEffect.noWorkers;
  if (isNew && quotaStart > horizon.end) return words.noEffect.newQuotaLate(horizon.end);
  if (isEmpty(track, workers)) return words.noEffect.emptyTrack;
  if (field === 'averageStay' && track.term !== null) return words.noEffect.fixedTerm;
  if (field === 'moveOnShare' && track.moveOnTo === null) return words.noEffect.nobodyMovesOn;
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
