import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, describe, expect, test } from 'vitest';
import { printable } from '../../main/cli/printable.ts';
import { shortened, textTable } from '../../main/cli/text-table.ts';
import { runHere, temporaryFolder } from '../helpers/command-line.ts';
import { soon } from '../helpers/soon.ts';
import { seedDocument } from '../seeds/seed.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

/** The seed with another name for its first scenario, as a file. */
function named(name: string, title = 'Plan'): string {
  const path = join(folder.path, 'named.bilateral');
  const { baseline, ...rest } = seedDocument();
  writeFileSync(path, JSON.stringify({ ...rest, title, baseline: { ...baseline, name } }));
  return path;
}

const HOSTILE = 'Good\r\nForged row   99,999\u001b[31m\u009b2J\u0007\u202e\u200b\u2028end';
/** Everything but what a line of a terminal is made of, line feeds aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const STEERING = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

describe('a name that holds line breaks, escapes and letters that cannot be seen', () => {
  const about = ['--metric', 'trade', '--year', '2035'];
  test.each([
    ['project'],
    ['compare', '--year', '2035'],
    ['explain', '--scenario', 'growth-fades', ...about],
    ['check'],
    ['figures'],
    ['fan', '--draws', '100', '--scenario', 'growth-fades'],
    ['draw', '--index', '1'],
    ['best', '--draws', '100', ...about],
    ['tornado', '--scenario', 'growth-fades', ...about],
    ['levers', '--scenario', 'growth-fades', ...about],
    ['solve', '--scenario', 'growth-fades', ...about, '--assumption', 'exports.growth.to', '--target', '8000'],
    ['changed', '--from', 'growth-fades', '--to', 'export-shock', ...about],
    ['sobol', '--scenario', 'growth-fades', ...about, '--samples', '16', '--as-if-independent'],
  ])('forges no row and steers no terminal: %s', async (command, ...options) => {
    const hostile = await runHere([command!, named(HOSTILE, `Title\n${HOSTILE}`), ...options]);
    const honest = await runHere([command!, named('Good '.repeat(9)), ...options]);
    expect({ status: hostile.status, err: hostile.err }).toEqual({
      status: 0,
      err: expect.not.stringMatching(STEERING),
    });
    expect(hostile.out).not.toMatch(STEERING);
    expect(hostile.out.split('\n')).toHaveLength(honest.out.split('\n').length);
  });

  test('is whole in JSON, and steers no terminal there either', async () => {
    const { out } = await runHere(['project', named(HOSTILE), '--format', 'json']);
    expect(JSON.parse(out).scenarios[0].name).toBe(HOSTILE);
    expect(out).not.toMatch(/[\u007f-\u009f\u202e\u2028]/);
  });

  test('of nothing that can be seen is told by its id', async () => {
    expect((await runHere(['compare', named('\u200b\u2060'), '--year', '2035'])).out).toContain('growth-fades');
  });

  test('in a problem stays on the problem’s line', async () => {
    const { err } = await runHere(['check', 'no\nwhere\u001b[2J.bilateral']);
    expect(err).toMatch(/^no where\ufffd\[2J\.bilateral: does not exist, .*\n$/);
    const unknown = await runHere(['check', '--\u001b[31m']);
    expect(unknown.err).not.toMatch(STEERING);
  });
});

describe('letters on a terminal', () => {
  test.each([
    ['a\tb\nc', 'a b c'],
    ['\u001b]0;title\u0007', '\ufffd]0;title\ufffd'],
    ['zero\u200bwidth\u00ad\ufeff', 'zerowidth'],
    ['\ud800 alone', '\ufffd alone'],
    ['កម្ពុជា 日本 é e\u0301', 'កម្ពុជា 日本 é e\u0301'],
    [`e${'\u0301'.repeat(50)}x`, `e${'\u0301'.repeat(8)}x`],
  ])('%j are shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test.each([
    ['Latin', 'a'],
    ['Khmer', 'កម្ពុជា'],
    ['Japanese', '日本'],
    ['an emoji of several', '👩\u200d💻'],
    ['zero width', '\u200b'],
    ['marks', '\u0301'],
    ['joiners', 'क\u094d'],
    ['flags', '🇰🇭'],
    ['escapes', '\u001b[31m'],
  ])('200,000 of them are laid out at once: %s', async (_, letter) => {
    const name = printable(letter.repeat(200_000 / letter.length));
    const { cut, table } = await soon(() => ({
      cut: shortened(name, 30),
      table: textTable({ columns: [{ label: 'Name' }], rows: [[name], ['short']] }, 80),
    }));
    expect(stringWidth(cut)).toBeLessThanOrEqual(30);
    expect(table.split('\n')).toHaveLength(5);
  });

  test.each(['日本日本日本', 'កម្ពុជាកម្ពុជា', '👩‍💻👩‍💻👩‍💻👩‍💻', 'e\u0301'.repeat(12)])(
    '%s is cut between letters, to the width',
    (text) => {
      for (let width = 2; width < 8; width++) {
        const cut = shortened(text, width);
        const kept = cut.replace(/…$/, '');
        expect(stringWidth(cut)).toBeLessThanOrEqual(width);
        expect(text.startsWith(kept)).toBe(true);
        expect(
          [...new Intl.Segmenter().segment(text)].some(({ index }) => index === kept.length) || kept === text,
        ).toBe(true);
      }
    },
  );
});
