import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { scopedName } from './vite.css-modules.ts';

/** The font's licence goes with it, as those of the bundled packages do. */
const fontLicence: Plugin = {
  name: 'font-licence',
  generateBundle() {
    const source = readFileSync(new URL('node_modules/@fontsource-variable/inter/LICENSE', import.meta.url), 'utf8');
    this.emitFile({ type: 'asset', fileName: 'inter.txt', source });
  },
};

/**
 * The page that still answers: one classic script and one style sheet with its font inside, which main puts into one file.
 * Preact stands in for React, as it is a tenth of its size; the components are the window's.
 */
export default defineConfig({
  publicDir: false,
  plugins: [react(), fontLicence],
  resolve: {
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  define: { 'process.env.NODE_ENV': '"production"' },
  css: { modules: { generateScopedName: scopedName } },
  build: {
    lib: {
      entry: fileURLToPath(new URL('renderer/reading-page/index.tsx', import.meta.url)),
      name: 'bilateralReadingPage',
      formats: ['iife'],
      fileName: () => 'page.js',
      cssFileName: 'page',
    },
    // Browsers of those who are sent a page: those that know `light-dark()`.
    target: ['chrome123', 'firefox120', 'safari17.5'],
    outDir: 'out/reading-page',
    emptyOutDir: true,
    license: { fileName: 'licenses.txt' },
    minify: true,
    reportCompressedSize: false,
  },
  logLevel: 'warn',
});
