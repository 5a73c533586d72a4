import { join } from 'node:path';

/** Where things lie, relative to the built main process (`out/main`). */
export interface Places {
  readonly page: string;
  readonly preload: string;
  readonly seeds: string;
}

/** In the packaged program the seeds lie beside the archive, as resources; in the repository at its top. */
export const placesOf = (built: string, resources: string | null): Places => ({
  page: join(built, '..', 'renderer'),
  preload: join(built, '..', 'preload', 'index.cjs'),
  seeds: resources === null ? join(built, '..', '..', 'seeds') : join(resources, 'seeds'),
});
