import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The preview's script in the page: one classic script, as it has to run before any module. */
export default defineConfig({
  publicDir: false,
  build: {
    lib: {
      entry: fileURLToPath(new URL('main/preview/page/page.ts', import.meta.url)),
      name: 'bilateralPreviewPage',
      formats: ['iife'],
      fileName: () => 'page.js',
    },
    target: 'chrome140',
    outDir: 'out/preview-page',
    emptyOutDir: true,
    minify: false,
    reportCompressedSize: false,
  },
  logLevel: 'warn',
});
