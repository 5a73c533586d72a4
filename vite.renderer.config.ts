import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { scopedName } from './vite.css-modules.ts';

export default defineConfig({
  root: fileURLToPath(new URL('renderer', import.meta.url)),
  // Served from app:// in the window and from a secret folder in the preview: every address is relative.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  css: { modules: { generateScopedName: scopedName } },
  build: {
    outDir: fileURLToPath(new URL('out/renderer', import.meta.url)),
    emptyOutDir: true,
    license: true,
    target: 'chrome140',
    // As in vite.main.config.ts; in workers they stay without asking.
    rolldownOptions: { output: { topLevelVar: false, codeSplitting: { groups: inThreePieces() } } },
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  logLevel: 'warn',
});

/**
 * What the page starts with, what the first chart needs, and the rest: each with all that it imports. The page's own first
 * module stays outside, as the others wait for what they import from, and it waits for them.
 */
function inThreePieces() {
  return [
    { name: 'start', test: /\/node_modules\/(?:react|react-dom|scheduler|zod)\/|preload-helper/, priority: 3 },
    { name: 'window', test: /\/renderer\/open-window\.tsx$/, priority: 2 },
    { name: 'rest', test: /\/renderer\/(?:places|frame)\//, priority: 1 },
  ];
}
