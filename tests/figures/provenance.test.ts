import { describe, expect, it } from 'vitest';
import {
  figuresBehind,
  movedDefaults,
  provenanceOf,
  standsAt,
  valueFromFigures,
} from '../../shared/figures/provenance.ts';
import { corrected, seedFigures, without } from '../seeds/seed.ts';

const figures = seedFigures();

describe('where an assumption comes from', () => {
  it('is the figure while the value is the figure’s', () => {
    expect(provenanceOf(figures, 'base.totalTrade', 2000)).toEqual({ kind: 'figure', figure: 'trade.total.2024' });
    expect(provenanceOf(figures, 'exports.growth.from', 0.198)).toEqual({
      kind: 'figure',
      figure: 'exports.growth.2025-01..2025-04',
    });
  });

  it('is read from a figure, with how it is read, where the source says something close', () => {
    const provenance = provenanceOf(figures, 'base.workers', 20000);
    expect(provenance).toMatchObject({ kind: 'read', figure: 'workers.2025-03' });
    expect(provenance).toHaveProperty('as', expect.stringContaining('stock'));
    expect(provenanceOf(figures, 'investment.leads', 227)).toMatchObject({ kind: 'read', figure: 'forum.companies' });
  });

  it('is derived while the value is the derived one, however its last digit was reckoned', () => {
    const share = { kind: 'derived', derived: 'exportShare' };
    expect(provenanceOf(figures, 'base.exportShare', 0.6806281716350068)).toEqual(share);
    expect(provenanceOf(figures, 'base.exportShare', 0.6806281716350069)).toEqual(share);
    expect(provenanceOf(figures, 'base.exportShare', 0.68)).toEqual({ kind: 'assumed', note: 'set by the analyst' });
  });

  it('is the analyst’s once the value is another', () => {
    expect(provenanceOf(figures, 'imports.growth.from', 0.2)).toEqual({ kind: 'assumed', note: 'set by the analyst' });
  });

  it('is assumed where the source gives nothing, whatever the value', () => {
    expect(provenanceOf(figures, 'investment.conversionRate', 0.04)).toMatchObject({ kind: 'assumed' });
    expect(provenanceOf(figures, 'workers.stockCap', null)).toMatchObject({ kind: 'assumed' });
  });

  it('is assumed where the figure is missing or in another unit', () => {
    const fewer = without(figures, 'trade.total.2024');
    expect(provenanceOf(fewer, 'base.totalTrade', 2000).kind).toBe('assumed');
    const thousands = corrected(figures, 'workers.2025-03', { unit: 'thousand persons' });
    expect(provenanceOf(thousands, 'base.workers', 20000).kind).toBe('assumed');
  });
});

describe('what follows when a figure is corrected', () => {
  it('is what stands at it directly', () => {
    expect(standsAt(figures, 'trade.total.2024')).toEqual(['base.totalTrade']);
    expect(standsAt(figures, 'forum.companies')).toEqual(['investment.leads']);
  });

  it('and what stands at something derived from it', () => {
    expect(standsAt(figures, 'exports.growth.2025-01..2025-04')).toEqual(['base.exportShare', 'exports.growth.from']);
    expect(standsAt(figures, 'imports.2025-01..2025-04')).toEqual(['base.exportShare']);
  });

  it('is nothing for a figure that no assumption rests on', () => {
    expect(standsAt(figures, 'forum.investors')).toEqual([]);
    expect(standsAt(figures, 'no.such.figure')).toEqual([]);
  });

  it('moves from the old value to the new one', () => {
    const now = corrected(figures, 'exports.growth.2025-01..2025-04', { value: 0.2 });
    const share = 523.49 / 1.2 / (523.49 / 1.2 + 308.79 / 1.506);
    const moved = movedDefaults(figures, now);
    expect(moved.map(({ path }) => path)).toEqual(['base.exportShare', 'exports.growth.from']);
    expect(moved[0]?.to).toBeCloseTo(share, 12);
    expect(moved[1]).toEqual({ path: 'exports.growth.from', from: 0.198, to: 0.2 });
    expect(valueFromFigures(now, 'exports.growth.from')).toBe(0.2);
    expect(movedDefaults(figures, seedFigures())).toEqual([]);
  });

  it('is found through derived figures down to stated ones', () => {
    expect([...figuresBehind('exportShare')].sort()).toEqual([
      'exports.2025-01..2025-04',
      'exports.growth.2025-01..2025-04',
      'imports.2025-01..2025-04',
      'imports.growth.2025-01..2025-04',
    ]);
  });
});
