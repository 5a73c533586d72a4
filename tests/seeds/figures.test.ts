import { describe, expect, it } from 'vitest';
import { seedFigures } from './seed.ts';

const figures = seedFigures();
const [source] = figures.sources;

describe('the shipped figures', () => {
  it('hold every number of the source, as model.md § 1 lists them', () => {
    const table = figures.items.map(({ id, value, unit, period, qualifier }) => [id, value, unit, period, qualifier]);
    expect(table).toEqual([
      ['trade.total.2024', 2000, 'USD m', '2024', 'more than'],
      ['trade.total.2025-01..2025-04', 832.28, 'USD m', 'Jan–Apr 2025', 'exactly'],
      ['trade.total.2024-01..2024-04', 641.9, 'USD m', 'Jan–Apr 2024', 'exactly'],
      ['exports.2025-01..2025-04', 523.49, 'USD m', 'Jan–Apr 2025', 'exactly'],
      ['exports.growth.2025-01..2025-04', 0.198, '1', 'Jan–Apr 2025', 'exactly'],
      ['imports.2025-01..2025-04', 308.79, 'USD m', 'Jan–Apr 2025', 'exactly'],
      ['imports.growth.2025-01..2025-04', 0.506, '1', 'Jan–Apr 2025', 'exactly'],
      ['workers.2025-03', 20000, 'persons', 'March 2025', 'about'],
      ['forum.investors', 300, 'persons', 'May 2025', 'nearly'],
      ['forum.companies', 227, 'companies', 'May 2025', 'exactly'],
      ['memoranda', 2, 'memoranda', 'May 2025', 'exactly'],
      ['partnership.year', 2023, 'year', '2023', 'exactly'],
    ]);
  });

  it('name one source whose date is inferred, by file name and not by a place on a machine', () => {
    expect(figures.sources).toHaveLength(1);
    expect(source).toMatchObject({ date: '2025-05-30', dateInferred: true });
    expect(source?.file).not.toMatch(/[\\/]/);
  });

  it('say of everything where it stands, who said it and what', () => {
    for (const stated of [...figures.items, ...figures.facts]) {
      expect(stated.where, stated.id).toMatch(/^line ([1-9]|[12]\d|30)$/);
      expect(stated.saidBy, stated.id).not.toBe('');
      expect(stated.statement, stated.id).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('say how the two figures are read that are read and not taken', () => {
    const read = figures.items.filter(({ statement }) => statement.includes('read here as'));
    expect(read.map(({ id }) => id)).toEqual(['workers.2025-03', 'forum.companies']);
  });

  it('list the goods traded each way', () => {
    const goods = (direction: string) =>
      figures.facts.filter((fact) => fact.kind === 'good' && fact.direction === direction).map(({ name }) => name);
    expect(goods('exports')).toHaveLength(8);
    expect(goods('imports')).toHaveLength(6);
    expect(figures.facts.filter(({ kind, direction }) => kind === 'good' && !direction)).toEqual([]);
  });

  it('name the parties of both memoranda and the organisers of the forum', () => {
    const involved = (id: string) => figures.facts.find((fact) => fact.id === id)?.organisations;
    expect(involved('memorandum.ccc-jetro')).toEqual(['organisation.ccc', 'organisation.jetro']);
    expect(involved('memorandum.cdc-meti')).toEqual(['organisation.cdc', 'organisation.meti']);
    expect(involved('event.business-forum')).toHaveLength(4);
  });
});
