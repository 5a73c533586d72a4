#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import packageJson from '../../package.json' with { type: 'json' };
import { runInProgram } from './process.ts';

// npm changes into the package; the folder the caller stands in is where the paths he types start.
const folder = process.env.INIT_CWD ?? process.cwd();
const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
process.exitCode = await runInProgram(process.argv.slice(2), { folder, seeds, version: packageJson.version });
