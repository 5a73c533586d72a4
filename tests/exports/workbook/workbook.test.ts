import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../main/exports/workbook/workbook.ts';
import { assumptionsOf, saysPath } from '../../../shared/document/changes.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import type { ExportChoices } from '../../../shared/exports/choices.ts';
import { frameOf } from '../../../shared/model/frame.ts';
import { fan } from '../../../shared/questions/fan/fan.ts';
import { everyMetric, falseOnes } from './compare.ts';
import { generatedDocuments, seed, subjectOf, workedDocuments } from './documents.ts';
import { type ReadCell, readWorkbook, withFalseValues } from './read-workbook.ts';

const nothing = () => undefined;
const bytesOf = (document: ScenarioDocument, choices: Partial<ExportChoices> = {}) =>
  writeWorkbook(subjectOf(document, choices), nothing);
const read = async (document: ScenarioDocument, choices: Partial<ExportChoices> = {}) =>
  readWorkbook(await bytesOf(document, choices));

const textsIn = (cells: ReadonlyMap<string, ReadCell>): readonly (string | number)[] =>
  [...cells.values()].map(({ value }) => value);

const document = seed();
/** Written once for all that is only read of it. */
const written = bytesOf(document);
const whole = async () => readWorkbook(await written);

describe('with formulas', () => {
  test('every metric of every scenario and year is a formula that shows the engine’s number, to the last bit', async () => {
    for (const one of [document, ...workedDocuments(), ...generatedDocuments(5)]) {
      const compared = everyMetric(await read(one), one);
      expect(compared.length).toBeGreaterThan(0);
      expect(compared.filter(({ cell }) => cell?.formula === undefined)).toEqual([]);
      expect(
        compared.filter(({ cell, engine }) => !Object.is(cell!.value, Number.isFinite(engine) ? engine + 0 : NaN)),
      ).toEqual([]);
    }
  }, 120_000);

  test('a workbook that shows false numbers is found out', async () => {
    const workbook = withFalseValues(await written);
    expect(falseOnes(everyMetric(readWorkbook(workbook), document)).length).toBeGreaterThan(1000);
  });

  test('every name in a formula is that of a cell with a number', async () => {
    const { sheets, names } = await whole();
    const used = new Set(
      [...sheets.values()].flatMap((cells) =>
        [...cells.values()].flatMap(({ formula = '' }) => formula.match(/[A-Za-z][A-Za-z0-9_]*__[A-Za-z0-9_]+/g) ?? []),
      ),
    );
    expect(used.size).toBeGreaterThan(100);
    for (const name of used) {
      const [sheet, at] = names.get(name)!.split('!') as [string, string];
      expect(typeof sheets.get(sheet)!.get(at.replaceAll('$', ''))!.value, name).toBe('number');
    }
  });

  test('numbers of the document stand in cells: formulas hold those of the equations alone', async () => {
    const { sheets } = await whole();
    const literals = new Set(
      ['Growth fades', 'Zones and incentives', 'Export shock'].flatMap((sheet) =>
        [...sheets.get(sheet)!.values()].flatMap(({ formula = '' }) =>
          (formula.match(/(?<![A-Za-z_$\d.])\d+(?:\.\d+)?(?![\d_A-Za-z])/g) ?? []).map(Number),
        ),
      ),
    );
    // Halves of half-lives, squares, millions, and how many cohorts of leads convert in a year.
    expect([...literals].toSorted((a, b) => a - b)).toEqual([0, 0.5, 1, 2, 3, 1_000_000]);
  });

  test('what a scenario does not change is a formula on the baseline’s cell, what it changes is its own number', async () => {
    const { sheets, names } = await whole();
    const at = (name: string) =>
      sheets.get('Assumptions')!.get(names.get(name)!.replace(/^.*!/, '').replaceAll('$', ''))!;
    let [own, follows] = [0, 0];
    for (const name of names.keys()) {
      const scenario = document.scenarios.find(({ id }) => name.endsWith(`__${id.replaceAll('-', '_')}`));
      if (!scenario) continue;
      const path = name.slice(0, name.indexOf('__')).replaceAll('_', '.');
      const { formula } = at(name);
      if (saysPath(scenario.changes, path)) own++;
      else follows++;
      const baseline = name.replace(/__.*$/, `__${document.baseline.id.replaceAll('-', '_')}`);
      expect(formula, name).toBe(saysPath(scenario.changes, path) ? undefined : baseline);
    }
    expect(own).toBeGreaterThan(10);
    expect(follows).toBeGreaterThan(500);
  });

  test('money in prices of the base year is computed too', async () => {
    const workbook = await read(document, { prices: 'base' });
    expect(falseOnes(everyMetric(workbook, document, 'base'))).toEqual([]);
  });
});

describe('without formulas', () => {
  test('every metric is the engine’s number, and no cell computes', async () => {
    for (const one of [document, ...generatedDocuments(3)]) {
      const workbook = await read(one, { formulas: false });
      const cells = [...workbook.sheets.values()].flatMap((sheet) => [...sheet.values()]);
      expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
      expect([...workbook.names.keys()].filter((name) => name.includes('__'))).toEqual([]);
      expect(falseOnes(everyMetric(workbook, one))).toEqual([]);
    }
  });
});

describe('sheets', () => {
  test('open at the summary; scenarios, assumptions, figures and uncertainty follow', async () => {
    const { sheets } = await whole();
    expect([...sheets.keys()]).toEqual([
      'Summary',
      ...[document.baseline, ...document.scenarios].map(({ name }) => name),
      'Assumptions',
      'Figures and sources',
      'Uncertainty',
    ]);
  });

  test('the baseline has its sheet whatever is chosen, and of the others only those chosen have one', async () => {
    const { sheets } = await read(document, { scenarios: [document.scenarios[2]!.id] });
    expect([...sheets.keys()].slice(1, 3)).toEqual([document.baseline.name, document.scenarios[2]!.name]);
    expect(sheets.size).toBe(6);
  });

  test('uncertainty holds the engine’s quantiles and chances, with draws and seed', async () => {
    const { sheets } = await whole();
    const numbers = new Set(textsIn(sheets.get('Uncertainty')!));
    const answer = fan({
      horizon: frameOf(document),
      subjects: [{ id: document.baseline.id, assumptions: assumptionsOf(document, document.baseline.id) }],
      uncertainty: document.uncertainty,
      metrics: ['trade'],
      targets: document.targets,
    });
    if (!answer.ok) throw new Error('the seed can be drawn');
    const [own] = answer.value.scenarios;
    for (const series of own!.metrics.trade!.quantiles) for (const value of series) expect(numbers).toContain(value);
    for (const { share } of own!.targets) for (const value of share) expect(numbers).toContain(value);
    expect([...numbers].join('\n')).toContain(`seed ${document.uncertainty.seed}`);
  });

  test('every figure stands with its value, source and place, every assumption with its reason', async () => {
    const { sheets } = await whole();
    const figures = textsIn(sheets.get('Figures and sources')!);
    for (const { label, value, where } of document.figures.items) {
      for (const part of [label, value, where]) expect(figures).toContain(part);
    }
    const told = textsIn(sheets.get('Assumptions')!).join('\n');
    for (const scenario of [document.baseline, ...document.scenarios])
      for (const reason of Object.values(scenario.rationale)) expect(told).toContain(reason);
  });

  test('the program, draws, seed and hash of the document are named', async () => {
    const { sheets } = await whole();
    const told = textsIn(sheets.get('Summary')!).join('\n');
    for (const part of ['1.2.3', '0123456789abcdef', `seed ${document.uncertainty.seed}`]) expect(told).toContain(part);
  });
});

describe('the file', () => {
  test('is the same, byte for byte, for the same document', async () => {
    const [one, other] = [await written, await bytesOf(document)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  test('names no path and no person, and its parts are dated by the export', async () => {
    const parts = unzipSync(await written);
    const core = strFromU8(parts['docProps/core.xml']!);
    expect(core).toContain('<dc:creator>Bilateral</dc:creator>');
    expect(core).toContain('2026-11-30');
    expect(core).toContain(document.title);
  });

  test('progress rises to the end', async () => {
    const shares: number[] = [];
    await writeWorkbook(subjectOf(document), (share) => shares.push(share));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(10);
  });
});
