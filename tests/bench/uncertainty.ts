import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { line } from './lines.ts';

interface PeerLine {
  readonly peer: string;
  readonly work: string;
  readonly ms: number;
}

const PROGRAM = resolve('out/bench/peer-work.js');
/** What is measured: at most so many times the time of the plain C program. */
const GOALS = [
  ['W1-10k', 1],
  ['W1-100k', 1],
  ['W3', 1],
] as const;

/**
 * Fans, one change and the grid, beside the peers where their bench is found: at the path in `BENCH_PEERS`, or in a
 * folder beside the repository. Without it, or where it cannot run, the engine alone.
 */
export function benchUncertainty(): void {
  const script = resolve(process.env.BENCH_PEERS ?? '../shared/bench/peers.sh');
  const lines = (existsSync(script) ? besidePeers(script) : null) ?? alone();
  for (const [work, factor] of GOALS) {
    const of = (peer: string) => lines.find((entry) => entry.work === work && entry.peer === peer)?.ms;
    const ours = of('Bilateral');
    const plain = of('C plain');
    if (ours === undefined) line(work, 'not measured', '', false);
    else if (plain === undefined) line(`${work}, one thread`, `${ours.toFixed(1)} ms`, '', true);
    else {
      const goal = factor * plain;
      line(`${work} beside C plain, one thread`, `${ours.toFixed(1)} ms`, `${goal.toFixed(1)} ms`, ours <= goal);
    }
  }
  benchGrowth();
}

function besidePeers(script: string): readonly PeerLine[] | null {
  const folder = process.env.PEERS ?? join(tmpdir(), 'peers');
  const { status, stdout } = spawnSync('bash', [script], {
    env: { ...process.env, PEERS: folder, MORE: PROGRAM },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (stdout) console.log(stdout.trim());
  const results = join(folder, 'results.jsonl');
  if (status !== 0) console.log('The peers’ bench ended with a fault; what it measured is above.');
  return existsSync(results) && status === 0 ? parsed(readFileSync(results, 'utf8')) : null;
}

function alone(): readonly PeerLine[] {
  const { stdout } = spawnSync(process.execPath, [PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });
  return parsed(stdout);
}

const parsed = (text: string): readonly PeerLine[] =>
  text
    .split('\n')
    .filter((entry) => entry !== '')
    .map((entry) => JSON.parse(entry) as PeerLine);

/** Time a draw, from a thousand draws to a million, and the memory that a million takes. */
function benchGrowth(): void {
  let ordinary = 0;
  for (const draws of [1000, 10_000, 100_000, 1_000_000]) {
    const { stdout } = spawnSync(process.execPath, [resolve('out/bench/long-fan.js'), String(draws)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    });
    const { ms, megabytes } = JSON.parse(stdout) as { ms: number; megabytes: number };
    const each = (1000 * ms) / draws;
    if (draws === 10_000) ordinary = each;
    const what = `fan of all metrics, ${draws.toLocaleString('en')} draws`;
    const goal = draws > 10_000 ? `${(1.5 * ordinary).toFixed(1)} µs` : '';
    line(`${what}, each`, `${each.toFixed(2)} µs`, goal, goal === '' || each <= 1.5 * ordinary);
    line(`${what}, peak memory`, `${megabytes.toFixed(0)} MB`, '400 MB', megabytes <= 400);
  }
}
