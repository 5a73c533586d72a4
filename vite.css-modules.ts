import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** What a module's class is called on the page, in the build as in the tests: by its file, `button.module.css`, and itself. */
export const scopedName = (name: string, file: string): string => `${basename(file, '.module.css')}_${name}`;

const NAMES = '\0class-names:';

/** For pages that are not drawn, as in jsdom: of a module of styles only what its classes are called. */
export const classNamesAlone: Plugin = {
  name: 'class-names-alone',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('.module.css') ? `${NAMES}${scopedName('', source)}` : null),
  load: (id) =>
    id.startsWith(NAMES)
      ? `export default new Proxy({}, { get: (_, name) => ${JSON.stringify(id.slice(NAMES.length))} + String(name) });`
      : null,
};
