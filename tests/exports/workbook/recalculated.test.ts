import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../main/exports/workbook/workbook.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { converted, withoutLibreOffice } from '../../helpers/libreoffice.ts';
import { everyMetric, falseOnes, otherwise } from './compare.ts';
import { fiveTyped, generatedDocuments, hostile, seed, subjectOf, withNumbers, workedDocuments } from './documents.ts';
import { readWorkbook, rewritten, withFalseValues, withTyped } from './read-workbook.ts';

const nothing = () => undefined;
const write = (document: ScenarioDocument) => writeWorkbook(subjectOf(document), nothing);

/** Cells by the name that assumptions have in a workbook. */
const cellName = (scenario: string, path: string): string => `${path}__${scenario}`.replace(/[^A-Za-z0-9]/g, '_');

interface Case {
  readonly name: string;
  /** What the engine is asked. */
  readonly document: ScenarioDocument;
  /** What LibreOffice is given: every value that a formula is said to give is false. */
  readonly workbook: Uint8Array;
  /** As the program wrote it; null where something was changed. */
  readonly original: Uint8Array | null;
}

/** A document as it is, and with five assumptions changed: in the sheet, and in the document for the engine. */
async function casesOf(document: ScenarioDocument, k: number): Promise<readonly Case[]> {
  const name = `${k} ${document.title}`;
  const original = await write(document);
  const workbook = withFalseValues(original);
  // Each file takes LibreOffice a second: of every other document it is enough.
  if (k % 2 === 1) return [{ name, document, workbook, original }];
  const typed = fiveTyped(document);
  const cells = new Map(typed.map(({ scenario, path, value }) => [cellName(scenario, path), value]));
  return [
    { name, document, workbook, original },
    {
      name: `${name}, five assumptions changed`,
      document: withNumbers(document, typed),
      workbook: withTyped(workbook, cells),
      original: null,
    },
  ];
}

describe.skipIf(withoutLibreOffice)(`a second program computes the engine’s numbers ${withoutLibreOffice}`, () => {
  test('in every metric, year and scenario, as they are and after changes in the sheet', async () => {
    const documents = [seed(), hostile(), ...workedDocuments(), ...generatedDocuments(4)];
    const cases = (await Promise.all(documents.map(casesOf))).flat();
    const wrong = cases[0]!.workbook;
    const oneFalseFormula = rewritten(wrong, (xml, sheet) =>
      sheet === 'Growth stalls' ? xml.replace('<f>C4+C5</f>', '<f>C4-C5</f>') : xml,
    );
    const files = Object.fromEntries(cases.map(({ workbook }, k) => [`${k}.xlsx`, workbook]));
    const computed = converted({ ...files, 'false.xlsx': oneFalseFormula }, 'xlsx:Calc MS Excel 2007 XML');
    cases.forEach(({ name, document, original }, k) => {
      const read = readWorkbook(computed[`${k}.xlsx`]!);
      const compared = everyMetric(read, document);
      expect(compared.length, name).toBeGreaterThan(0);
      expect(falseOnes(compared), name).toEqual([]);
      // Summary, assumptions and every quantity between, too.
      if (original) expect(otherwise(readWorkbook(original), read), name).toEqual([]);
    });
    // What was given is false everywhere: only what was computed anew can have been right.
    expect(falseOnes(everyMetric(readWorkbook(wrong), documents[0]!)).length).toBeGreaterThan(1000);
    const found = falseOnes(everyMetric(readWorkbook(computed['false.xlsx']!), documents[0]!));
    expect(found).toEqual([
      expect.stringContaining('Growth stalls, trade in 2024'),
      expect.stringContaining('Growth stalls, exportShare in 2024'),
    ]);
  }, 300_000);
});
