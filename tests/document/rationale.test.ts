import { describe, expect, test } from 'vitest';
import { makeBaseline } from '../../shared/document/edits/baseline.ts';
import { duplicateScenario } from '../../shared/document/edits/scenarios.ts';
import { confirmRationale, resetValue, setRationale, setValue } from '../../shared/document/edits/values.ts';
import { ownReason, reasonFor, reasonText, saidBefore } from '../../shared/document/rationale.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { explain } from '../../shared/model/explain/explain.ts';
import { answerOf } from '../helpers/golden-questions.ts';
import { seedDocument, seedNames, seedStructure } from '../seeds/seed.ts';

const BASE = 'growth-fades';
const QUOTA = 'higher-worker-quota';
const TRADE = 'base.totalTrade';
const REASON = 'The source says more than 2,000; the range of uncertainty reaches upwards for that reason';
const set = (document: ScenarioDocument, scenario: string, path: string, value: unknown) =>
  answerOf(setValue(document, { scenario, path, value }));
const reason = (document: ScenarioDocument, scenario: string, path: string) =>
  ownReason([document.baseline, ...document.scenarios].find(({ id }) => id === scenario)!, path);

describe('a reason belongs to the value it was given for', () => {
  test('is kept as said of the value before when the value changes', () => {
    const moved = set(seedDocument(), BASE, TRADE, 3500);
    expect(reason(moved, BASE, TRADE)).toEqual({ text: REASON, before: { of: 2000 } });
    expect(saidBefore(seedNames, TRADE, reason(moved, BASE, TRADE)!)).toBe('Said of 2,000 USD m before');
    // Of the value it was given for, however often that moves on.
    expect(reason(set(moved, BASE, TRADE, 3600), BASE, TRADE)).toEqual({ text: REASON, before: { of: 2000 } });
  });

  test('is its own again when the value is back', () => {
    const back = set(set(seedDocument(), BASE, TRADE, 3500), BASE, TRADE, 2000);
    expect(reason(back, BASE, TRADE)).toEqual({ text: REASON });
    expect(back.baseline).not.toHaveProperty('rationaleBefore');
  });

  test('is confirmed, rewritten or dropped', () => {
    const moved = set(seedDocument(), BASE, TRADE, 3500);
    const at = { scenario: BASE, path: TRADE };
    const confirmed = answerOf(confirmRationale(moved, at));
    expect(reason(confirmed, BASE, TRADE)).toEqual({ text: REASON });
    expect(reason(set(confirmed, BASE, TRADE, 3600), BASE, TRADE)).toEqual({ text: REASON, before: { of: 3500 } });
    const rewritten = answerOf(setRationale(moved, { ...at, text: 'Customs, 2024' }));
    expect(reason(rewritten, BASE, TRADE)).toEqual({ text: 'Customs, 2024' });
    const dropped = answerOf(setRationale(moved, { ...at, text: '' }));
    expect(reason(dropped, BASE, TRADE)).toBeNull();
    expect(dropped.baseline).not.toHaveProperty('rationaleBefore');
  });

  test('of a whole value is said before when a part of it changes', () => {
    const shocks = seedDocument().scenarios.find(({ id }) => id === 'export-shock')!.changes
      .shocks as readonly object[];
    const moved = set(seedDocument(), 'export-shock', 'shocks', [{ ...shocks[0], size: -0.3 }]);
    expect(reason(moved, 'export-shock', 'shocks')).toMatchObject({ before: { of: shocks } });
    expect(saidBefore(seedNames, 'shocks', reason(moved, 'export-shock', 'shocks')!)).toBe('Said of the value before');
  });

  test('in a scenario is its own alone, and goes with its change', () => {
    const path = 'workers.tracks.trainee.newQuota';
    const moved = set(seedDocument(), QUOTA, path, 9000);
    expect(reason(moved, QUOTA, path)).toMatchObject({ before: { of: 7500 } });
    const reset = answerOf(resetValue(moved, { scenario: QUOTA, path }));
    expect(reason(reset, QUOTA, path)).toBeNull();
    expect(reset.scenarios.find(({ id }) => id === QUOTA)).not.toHaveProperty('rationaleBefore');
  });

  test('and stays so for every scenario when another becomes the baseline, and in a copy', () => {
    const path = 'workers.tracks.trainee.newQuota';
    const moved = set(set(seedDocument(), QUOTA, path, 9000), BASE, TRADE, 3500);
    const other = answerOf(makeBaseline(moved, { scenario: QUOTA }));
    for (const id of [BASE, QUOTA, 'growth-stalls']) {
      for (const at of [path, TRADE]) expect(reasonFor(other, id, at), `${id} ${at}`).toEqual(reasonFor(moved, id, at));
    }
    const copied = answerOf(duplicateScenario(moved, { scenario: QUOTA, name: 'Copy' }));
    expect(reason(copied, 'copy', path)).toEqual(reason(moved, QUOTA, path));
  });

  test('is told as what it is wherever it is told', () => {
    const moved = set(seedDocument(), BASE, TRADE, 3500);
    expect(reasonText(seedNames, TRADE, reasonFor(moved, 'growth-stalls', TRADE))).toBe(
      `Said of 2,000 USD m before: ${REASON}`,
    );
    const tree = JSON.stringify(answerOf(explain(seedNames, moved, BASE, { metric: 'exports', year: 2024 })));
    expect(tree).toContain('reason given: Said of 2,000 USD m before: The source says');
  });
});

describe('in the file', () => {
  const moved = () => set(seedDocument(), BASE, TRADE, 3500);

  test('the text stays where programs of before look for it, what it was said of beside it', () => {
    const json = JSON.parse(answerOf(writeDocument(moved())));
    expect(json.baseline.rationale[TRADE]).toBe(REASON);
    expect(json.baseline.rationaleBefore).toEqual({ [TRADE]: { text: REASON, of: 2000 } });
    expect(answerOf(readDocument(JSON.stringify(json), seedStructure)).document).toEqual(moved());
  });

  test.each([
    [
      'rewritten',
      (baseline: ReturnType<typeof JSON.parse>) => Object.assign(baseline.rationale, { [TRADE]: 'Customs' }),
    ],
    ['taken away', (baseline: ReturnType<typeof JSON.parse>) => Reflect.deleteProperty(baseline.rationale, TRADE)],
    [
      'right again',
      (baseline: ReturnType<typeof JSON.parse>) => Object.assign(baseline.assumptions.base, { totalTrade: 2000 }),
    ],
  ])('a reason that another program left %s is no longer said of the value before', (_, edit) => {
    const json = JSON.parse(answerOf(writeDocument(moved())));
    edit(json.baseline);
    expect(answerOf(readDocument(JSON.stringify(json), seedStructure)).document.baseline).not.toHaveProperty(
      'rationaleBefore',
    );
  });
});
