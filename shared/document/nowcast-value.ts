import type { NowcastOrigin } from '../figures/origin-forms.ts';
import { figuresIn, seriesIn, type ValueOrigin, valueFrom } from '../figures/origins.ts';
import { nowcastGround, nowcastOn } from '../history/nowcast-from.ts';
import { baseFlow } from '../model/equations/growth.ts';
import { frameOf } from '../model/frame.ts';
import { growthToReach } from '../model/growth-to-reach.ts';
import { project } from '../model/project.ts';
import { assumptionsOf } from './changes.ts';
import type { Linked } from './origins.ts';
import type { ScenarioDocument } from './schema.ts';

/**
 * The value that a nowcast gives, USD m: from the figures and series that it names alone, a past year's whole from the
 * scenario's base year where no figure has it. Undefined where they do not give it.
 */
function nowcastEstimate(document: ScenarioDocument, scenario: string, origin: NowcastOrigin): number | undefined {
  const { base } = assumptionsOf(document, scenario);
  const [figures, series] = [figuresIn(origin), seriesIn(origin)];
  const alone: ScenarioDocument = {
    ...document,
    figures: { ...document.figures, items: document.figures.items.filter(({ id }) => figures.includes(id)) },
    series: (document.series ?? []).filter(({ id }) => series.includes(id)),
  };
  const asked = {
    measure: origin.measure,
    year: origin.year,
    base: { year: document.horizon.base, exports: baseFlow('exports', base), imports: baseFlow('imports', base) },
  };
  const ground = nowcastGround(alone, asked, series[0]);
  if (!ground.ok || ground.value.months !== origin.months) return undefined;
  return nowcastOn(ground.value, origin.nowcast, origin.lambda).estimate ?? undefined;
}

/**
 * The value that a path has from an origin, in its own unit; of a nowcast at a year's growth the growth at which the
 * scenario's flow as projected is what it estimates. Undefined where figures and series do not give it.
 */
export function valueLinked(
  document: ScenarioDocument,
  { scenario, path }: Linked,
  origin: ValueOrigin,
): number | undefined {
  if (!('nowcast' in origin)) return valueFrom(document, path, origin);
  const [, flow, year] = /^(exports|imports)\.overrides\.(\d{4})$/.exec(path) ?? [];
  if (scenario === null || flow !== origin.measure || Number(year) !== origin.year) return undefined;
  const estimate = nowcastEstimate(document, scenario, origin);
  const t = origin.year - document.horizon.base;
  if (estimate === undefined || t < 1 || origin.year > document.horizon.end) return undefined;
  const assumptions = assumptionsOf(document, scenario);
  const projection = project(assumptions, frameOf(document));
  return (
    growthToReach(flow as 'exports' | 'imports', t, estimate, assumptions, projection, document.horizon) ?? undefined
  );
}
