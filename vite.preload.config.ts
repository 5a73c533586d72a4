import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** A sandboxed preload is one CommonJS file that may require only `electron`. */
export default defineConfig({
  publicDir: false,
  build: {
    lib: {
      entry: fileURLToPath(new URL('main/preload.ts', import.meta.url)),
      formats: ['cjs'],
      fileName: () => 'index.cjs',
    },
    target: 'chrome140',
    outDir: 'out/preload',
    emptyOutDir: true,
    license: true,
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: { external: ['electron'] },
  },
  logLevel: 'warn',
});
