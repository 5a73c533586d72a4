import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/bench',
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(
        ['index', 'peer-work', 'long-fan', 'whole-fan'].map((name) => [
          name,
          fileURLToPath(new URL(`tests/bench/${name}.ts`, import.meta.url)),
        ]),
      ),
      // As in the program (vite.main.config.ts).
      output: { topLevelVar: false },
      // A browser's driver is no part of the program.
      external: [/^node:/, '@playwright/test', '@sparticuz/chromium'],
    },
  },
  logLevel: 'warn',
});
