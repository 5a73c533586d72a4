import { assumptionsOf, withValue } from '../../shared/document/changes.ts';
import { readDocument } from '../../shared/document/read.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { writeDocument } from '../../shared/document/write.ts';
import { frameOf } from '../../shared/model/frame.ts';
import { metricNames } from '../../shared/model/metrics.ts';
import { emptyProjection, movingScenario, project } from '../../shared/model/project.ts';
import { idsIn } from '../../shared/model/structure.ts';
import { fan } from '../../shared/questions/fan/fan.ts';
import { largeDocument } from '../helpers/large-document.ts';
import { accept } from '../helpers/uncertainty.ts';
import { firstCase, seedStructure } from '../seeds/seed.ts';
import { line } from './lines.ts';
import { report, time } from './timing.ts';

const PIECES = 2000;
/** A fan of it takes at most so many times that of the first case. */
const FAN = 6;

/** A document of 8 tracks, 20 + 20 groups of goods, 10 inputs and 20 metrics of its own. */
export function benchLarge(): void {
  const document = largeDocument();
  const [frame, assumptions] = [frameOf(document), assumptionsOf(document, document.baseline.id)];
  const into = emptyProjection(assumptions, frame);
  report(
    'large document: all metrics from nothing but values',
    time(
      () => {
        for (let c = 0; c < PIECES; c++) project(assumptions, frame, into);
      },
      { pieces: PIECES },
    ),
    0.04,
  );
  for (const [path, value] of [
    ['exports.growth.to', 0.05],
    ['exports.groups.exports1.growth.to', 0.05],
    ['workers.tracks.trainee.newQuota', 5000],
  ] as const) {
    const moving = movingScenario(assumptions, frame);
    const place = moving.placeOf(path)!;
    report(
      `large document: ${path} moves`,
      time(
        () => {
          for (let c = 0; c < PIECES; c++) moving.move(place, value * (1 + 0.001 * (c % 100)));
        },
        { pieces: PIECES },
      ),
      0.008,
    );
  }
  let structures = 0;
  report(
    'large document: a structural change to its first numbers',
    time(
      () => {
        structures = (structures + 1) % 1024;
        const typed = Object.fromEntries(
          Array.from({ length: 10 }, (_, k) => k).flatMap((k) => (structures & (1 << k) ? [[2025 + k, 0.05]] : [])),
        );
        project(withValue(assumptions, 'exports.overrides', typed), frame, into);
      },
      { runs: 101, warmUp: 50 },
    ),
    15,
  );
  const [large, small] = [document, firstCase()].map(timeOfFan) as [number, number];
  line(
    'large document: its fan beside that of the first case',
    `${large.toFixed(0)} ms of ${small.toFixed(0)}`,
    `× ${FAN}`,
    large <= FAN * small,
  );
  const written = accept(writeDocument(largeDocument(199)));
  const bytes = new TextEncoder().encode(written);
  report(
    `large document: opening 200 scenarios (${Math.round(bytes.length / 1024)} KiB)`,
    time(
      () => {
        const read = accept(readDocument(bytes, seedStructure)).document;
        for (const { id } of read.scenarios) assumptionsOf(read, id);
      },
      { runs: 5 },
    ),
    300,
  );
}

/** Milliseconds of the fan of 10,000 draws of all metrics of the baseline. */
function timeOfFan(document: ScenarioDocument): number {
  const question = {
    horizon: frameOf(document),
    subjects: [{ id: 'baseline', assumptions: assumptionsOf(document, document.baseline.id) }],
    uncertainty: { ...document.uncertainty, draws: 10_000 },
    metrics: metricNames(idsIn(document.structure), document.structure),
    targets: [],
  };
  return time(() => accept(fan(question)), { runs: 5 }).median;
}
