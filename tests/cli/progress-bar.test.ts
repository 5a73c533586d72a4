import { expect, test } from 'vitest';
import { finishedShowing, progressBar } from '../../main/cli/progress-bar.ts';

/** A bar on a terminal that keeps what was written, and a clock that is set by hand. */
function watched() {
  const terminal = { text: '', ms: 0 };
  const bar = progressBar(
    (text) => {
      terminal.text += text;
    },
    () => terminal.ms,
  );
  return { terminal, bar };
}

test('short work shows nothing', () => {
  const { terminal, bar } = watched();
  for (const share of [0, 0.5, 1]) bar(share);
  expect(terminal.text).toBe('');
});

test('long work shows its share on one line, not too often, and takes it away at the end', () => {
  const { terminal, bar } = watched();
  bar(0);
  terminal.ms = 250;
  bar(0.5);
  expect(terminal.text).toBe(`\r\x1b[K${'█'.repeat(15)}${'░'.repeat(15)} 50%`);
  terminal.ms = 260;
  bar(0.6);
  expect(terminal.text).not.toContain('60%');
  terminal.ms = 320;
  bar(0.6);
  expect(terminal.text).toContain('60%');
  bar(1);
  expect(terminal.text.endsWith('\r\x1b[K')).toBe(true);
});

test('work in steps tells how far it is, and once that it is over', () => {
  const told: number[] = [];
  function* work() {
    yield 0.4;
    yield 1;
    return 'done';
  }
  expect(finishedShowing(work(), (share) => void told.push(share))).toBe('done');
  expect(told).toEqual([0, 0.4, 0.999, 1]);
});
