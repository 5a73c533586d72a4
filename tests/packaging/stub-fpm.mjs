// Stands in for fpm, which makes .deb and .rpm: writes down what it was told, and keeps the single files that it was
// given under STUB_FPM_TO, each where the package would put it.
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const to = process.env.STUB_FPM_TO;
const args = process.argv.slice(3);
for (const arg of args) {
  const [, from, place] = /^(\/[^=]+)=(\/.+)$/.exec(arg) ?? [];
  if (from === undefined || !statSync(from).isFile()) continue;
  const kept = join(to, place);
  mkdirSync(dirname(kept), { recursive: true });
  cpSync(from, kept);
}
writeFileSync(join(to, 'arguments.json'), JSON.stringify(args));
