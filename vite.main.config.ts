import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { embedded } from './vite.embedded.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** The Node side: every dependency is bundled, so what runs is what was tested. */
export default defineConfig({
  plugins: [embedded],
  ssr: { noExternal: true },
  build: {
    ssr: true,
    // Fonts and WebAssembly, which pictures read.
    ssrEmitAssets: true,
    target: 'node20',
    outDir: 'out/main',
    emptyOutDir: true,
    license: true,
    // Whitespace and comments go, as the engine reads them at every start; names stay, for a readable stack.
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: {
        index: path('main/index.ts'),
        cli: path('main/cli/index.ts'),
        'question-worker': path('main/threads/question-worker.ts'),
        'export-worker': path('main/exports/export-worker.ts'),
      },
      external: ['electron', /^node:/, ...builtinModules],
      output: {
        format: 'es',
        // Constants stay `const`: V8 then calculates with their values, and reads a `var` anew each time.
        topLevelVar: false,
        minify: { compress: true, mangle: false, codegen: true },
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
  logLevel: 'warn',
});
