import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { documentAmong, isCommandLine, ownArguments } from '../../main/arguments.ts';

const folder = resolve('seeds');

describe('what the program was asked for', () => {
  test('is what follows its name when it is packaged, and the app’s folder when it is not', () => {
    expect(ownArguments(['/opt/Bilateral/bilateral', 'compare', 'a.bilateral'], true)).toEqual([
      'compare',
      'a.bilateral',
    ]);
    expect(ownArguments(['bilateral', '--no-sandbox', '--version'], true)).toEqual(['--version']);
    expect(ownArguments(['bilateral', '--no-sandbox'], true)).toEqual([]);
    expect(ownArguments(['electron', '--enable-logging', '.', 'compare'], false)).toEqual(['compare']);
    expect(ownArguments(['electron'], false)).toEqual([]);
  });

  test.each(['compare', 'fan', 'sobol', 'comprae', '--help', '--version'])('%s opens no window', (word) => {
    expect(isCommandLine([word, 'a.bilateral'])).toBe(true);
  });

  test.each([[[]], [['a.bilateral']], [['/home/analyst/plan']], [['--user-data-dir=/tmp/store']]])(
    '%j opens one',
    (args) => {
      expect(isCommandLine(args)).toBe(false);
    },
  );
});

describe('the document to open', () => {
  test('is found from where the caller stands, and after the runtime’s own switches', () => {
    expect(documentAmong(['plan.bilateral'], folder)).toBe(resolve(folder, 'plan.bilateral'));
    expect(documentAmong(['--allow-file-access', resolve('plan.bilateral')], folder)).toBe(resolve('plan.bilateral'));
    expect(documentAmong([], folder)).toBeNull();
  });

  test('may be given as an address, as file managers do', () => {
    const path = resolve('two words and ៥.bilateral');
    expect(documentAmong([pathToFileURL(path).href], folder)).toBe(path);
  });

  test('is looked for under the name given where the address is none of this computer', () => {
    expect(documentAmong(['file://elsewhere%2F/plan.bilateral'], folder)).toBe(
      resolve(folder, 'file://elsewhere%2F/plan.bilateral'),
    );
  });
});
