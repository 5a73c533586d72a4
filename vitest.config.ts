import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './tests/helpers/patience.ts';
import { classNamesAlone } from './vite.css-modules.ts';
import { embedded } from './vite.embedded.ts';

/** Tests that compute much. */
const COMPUTING = ['model', 'questions', 'threads', 'exports'].map((folder) => `tests/${folder}/**/*.test.ts`);

/** How fast things are is measured by the bench; a busy machine gets its time. */
const patient = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: PATIENCE } } };

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  test: {
    globalSetup: [path('tests/helpers/built.ts')],
    // All cores: by itself it leaves one to whoever watches.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [embedded],
        // Importing the real package would fetch its runtime.
        resolve: { alias: { electron: path('main/preview/electron.ts') } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', ...COMPUTING],
          setupFiles: [path('tests/helpers/names-setup.ts')],
          pool: 'vmThreads',
          ...patient,
        },
      },
      {
        // In a context of Node's vm every look at Math or Number is slow, and all of these tests many times as long.
        plugins: [embedded],
        test: { name: 'computing', environment: 'node', include: COMPUTING, pool: 'threads', ...patient },
      },
      {
        plugins: [classNamesAlone],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: [path('tests/helpers/dom-setup.ts'), path('tests/helpers/names-setup.ts')],
          pool: 'vmThreads',
          ...patient,
        },
      },
    ],
  },
});
