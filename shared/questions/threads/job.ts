import type { Crew } from './crew.ts';
import type { News } from './messages.ts';
import type { Plan } from './plan.ts';

/** A question that is being worked on. */
export interface Job {
  readonly id: number;
  start(): void;
  /** Milliseconds of work that seem to be left; null before any worker has begun. */
  left(): number | null;
  hear(news: News): void;
  stop(): void;
}

export interface JobEnds<T> {
  progress(share: number): void;
  answered(answer: T): void;
  failed(error: string): void;
}

/** Carries out a plan once started: gives a round's tasks to the crew, collects their results, goes on to the next. */
export function createJob<T>(id: number, plan: Plan<T>, priority: number, crew: Crew, ends: JobEnds<T>): Job {
  let results: unknown[] = [];
  let shares: number[] = [];
  let spent: number | null = null;
  let missing = 0;
  let before = 0;
  let weight = 0;
  let over = false;

  const share = () => before + (weight * shares.reduce((sum, part) => sum + part, 0)) / Math.max(1, shares.length);

  const end = (tell: () => void) => {
    over = true;
    tell();
  };

  const advance = (given: readonly unknown[]) => {
    let next: ReturnType<Plan<T>['next']>;
    try {
      next = plan.next(given);
    } catch (error) {
      crew.drop(id);
      return end(() => ends.failed(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    }
    if (next.done) return end(() => ends.answered(next.value as T));
    const { tasks, share: part } = next.value;
    before += weight;
    weight = part;
    results = new Array(tasks.length);
    shares = new Array(tasks.length).fill(0);
    missing = tasks.length;
    if (missing === 0) return advance([]);
    tasks.forEach((task, place) => {
      crew.give(id, place, priority, task);
    });
  };

  return {
    id,
    start: () => advance([]),
    left() {
      if (spent === null) return null;
      const done = share();
      return done > 0 ? (spent * (1 - done)) / done : 0;
    },
    hear(news) {
      if (over) return;
      if (news.kind === 'failed') {
        crew.drop(id);
        return end(() => ends.failed(news.error));
      }
      if (news.kind === 'progress') spent = Math.max(spent ?? 0, news.spent);
      shares[news.place] = news.kind === 'done' ? 1 : news.share;
      ends.progress(share());
      if (news.kind === 'progress') return;
      results[news.place] = news.result;
      missing -= 1;
      if (missing === 0) advance(results);
    },
    stop() {
      over = true;
      crew.drop(id);
    },
  };
}
