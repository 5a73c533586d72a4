import { describe, expect, it } from 'vitest';
import { jsonText } from '../../shared/document/json-output.ts';
import { figuresProblems } from '../../shared/figures/problems.ts';
import { checkedFigures, readFigures } from '../../shared/figures/read.ts';
import { listing } from '../../shared/outcome.ts';
import { saidOf, sentenceOf } from '../helpers/said.ts';
import { corrected, seedFigures, seedFiguresText } from '../seeds/seed.ts';

const raw = () => JSON.parse(seedFiguresText);
const problemsIn = (value: unknown) => {
  const outcome = readFigures(JSON.stringify(value));
  return outcome.ok ? [] : outcome.problems.map(saidOf);
};

describe('a figures file', () => {
  it('gives the same bytes when it is read and written again', () => {
    const outcome = readFigures(seedFiguresText);
    if (!outcome.ok) throw new Error(outcome.problems.map(sentenceOf).join());
    expect(jsonText(outcome.value)).toEqual({ ok: true, value: seedFiguresText });
  });

  it('may come with a byte-order mark and CRLF', () => {
    const outcome = readFigures(`\uFEFF${seedFiguresText.replaceAll('\n', '\r\n')}`);
    expect(outcome).toEqual({ ok: true, value: seedFigures() });
  });

  it('keeps keys that this program does not know', () => {
    const file = raw();
    file.items[0].revised = 'yes';
    file.later = [1];
    const outcome = readFigures(JSON.stringify(file));
    const written = outcome.ok ? jsonText(outcome.value) : outcome;
    expect(written.ok && JSON.parse(written.value)).toEqual(file);
  });

  it('is refused with every problem at its path', () => {
    const file = raw();
    file.items[0].value = 'NaN';
    file.items[1].qualifier = 'roughly';
    file.items[2].id = 'No Such Form';
    file.sources[0].date = '2025-02-30';
    delete file.facts[0].name;
    const problems = problemsIn(file);
    expect(problems.map(({ where }) => where).sort()).toEqual([
      'facts[0].name',
      'items[0].value',
      'items[1].qualifier',
      'items[2].id',
      'sources[0].date',
    ]);
    expect(problems.find(({ where }) => where === 'items[2].id')?.allowed).toContain('small letters');
  });

  it('is refused where an id stands twice', () => {
    const file = raw();
    file.items[5].id = file.items[2].id;
    expect(problemsIn(file)).toEqual([
      {
        where: 'items[5].id',
        what: `"${file.items[2].id}" is given twice`,
        allowed: 'each id once; it stands at items[2].id',
      },
    ]);
  });

  it('is refused where a source or an organisation is named that is not there', () => {
    const file = raw();
    file.items[3].source = 'elsewhere';
    const memorandum = file.facts.findIndex((fact: { kind: string }) => fact.kind === 'memorandum');
    file.facts[memorandum].organisations[1] = 'organisation.unknown';
    expect(problemsIn(file).map(({ where }) => where)).toEqual([
      'items[3].source',
      `facts[${memorandum}].organisations[1]`,
    ]);
  });

  it('is refused for a syntax error and for a key that stands twice', () => {
    expect(readFigures(seedFiguresText.slice(0, 500)).ok).toBe(false);
    expect(readFigures('{ "dataset": "a", "dataset": "b", "sources": [], "facts": [], "items": [] }').ok).toBe(false);
  });

  it('is refused where it could not be read again', () => {
    const figures = seedFigures();
    expect(checkedFigures(corrected(figures, 'memoranda', { value: Number.NaN })).ok).toBe(false);
    expect(checkedFigures({ ...figures, items: [...figures.items, figures.items[0]!] }).ok).toBe(false);
  });
});

describe('figures within a document', () => {
  it('have their problems named by the path in the document', () => {
    const figures = seedFigures();
    const [problem] = listing(figuresProblems({ ...figures, sources: [] }, 'figures'));
    expect(problem?.path).toBe('figures.facts[0].source');
    expect(listing(figuresProblems(figures, 'figures'))).toEqual([]);
  });
});
