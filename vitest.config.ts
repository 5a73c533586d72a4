import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  test: {
    globalSetup: [path('tests/helpers/built.ts')],
    projects: [
      {
        // Importing the real package would fetch its runtime.
        resolve: { alias: { electron: path('main/preview/electron.ts') } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
          pool: 'vmThreads',
          // How fast things are is measured by the bench; a busy machine gets its time.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: [path('tests/helpers/dom-setup.ts')],
          pool: 'vmThreads',
          testTimeout: 120_000,
        },
      },
    ],
  },
});
