import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly uses?: string;
  readonly permissions?: unknown;
  readonly strategy?: { readonly matrix: unknown };
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows';
const read = (file: string) => load(readFileSync(join(FOLDER, file), 'utf8')) as Workflow;
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps = [] }) => steps);

describe.each(readdirSync(FOLDER))('the workflow %s', (file) => {
  const workflow = read(file);

  test('runs scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const runs = stepsOf(workflow).flatMap(({ run = '' }) => [...run.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]);
    const names = runs.map(([, name]) => name as string).filter((name) => name !== 'ci');
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('uses nothing but a full version of an action, or a file of this repository', () => {
    const used = [...Object.values(workflow.jobs), ...stepsOf(workflow)].flatMap(({ uses = [] }) => uses);
    const loose = used.filter((name) => !/^actions\/[\w-]+@v\d+\.\d+\.\d+$/.test(name) && !existsSync(name));
    expect(used.length).toBeGreaterThan(0);
    expect(loose).toEqual([]);
  });

  test('may read and no more, but where it drafts the release', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const more = Object.entries(workflow.jobs).filter(([, { permissions }]) => permissions !== undefined);
    expect(more.map(([name]) => name)).toEqual(file === 'release.yml' ? ['draft'] : []);
  });

  test('runs on the three systems', () => {
    const matrices = Object.values(workflow.jobs).map(({ strategy }) => JSON.stringify(strategy?.matrix ?? ''));
    const [matrix] = matrices.filter((text) => text !== '""');
    for (const system of ['ubuntu', 'windows', 'macos']) expect(matrix).toContain(system);
  });
});

test('the change workflow tests in Electron as well, and asks the packaged program where there is no display', () => {
  const runs = stepsOf(read('ci.yml')).map(({ run }) => run ?? '');
  for (const script of ['npm test', 'npm run test:electron', 'npm run pack', 'env -u DISPLAY -u WAYLAND_DISPLAY']) {
    expect(runs.some((run) => run.includes(script))).toBe(true);
  }
  // No browser of Playwright's is fetched: the preview finds one, and Electron needs none.
  expect(runs.filter((run) => run.includes('playwright'))).toEqual([]);
});
