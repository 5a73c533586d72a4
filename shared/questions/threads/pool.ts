import type { Outcome } from '../../outcome.ts';
import type { Answers, QuestionName, Questions } from '../questions.ts';
import { createCrew, type StartWorker } from './crew.ts';
import { createJob, type Job } from './job.ts';
import type { Means } from './plan.ts';
import { planOf } from './plan-of.ts';

/** What is worked on first where there is more to do than threads; the ones behind wait in the middle of their work. */
const PRIORITIES = { later: 0, next: 1, first: 2 } as const;
export type Priority = keyof typeof PRIORITIES;

export interface Asked<N extends QuestionName> {
  readonly name: N;
  readonly question: Questions[N];
  readonly priority: Priority;
  /** `ms` is from the asking to the answer. */
  answered(outcome: Outcome<Answers[N]>, ms: number): void;
  progress(share: number): void;
  /** A bug: a worker or the question itself broke. */
  failed(error: string): void;
}

/** Answers questions on other threads. */
export interface Pool {
  /**
   * Asks for whoever has this slot. The latest question wins: one that waits is forgotten, and so is one that is worked
   * on, unless its answer is so near that something to look at comes sooner by waiting for it (a slider that moves
   * asks faster than can be answered). Then it is answered first, and the latest after it.
   */
  ask<N extends QuestionName>(slot: string, asked: Asked<N>): void;
  /** Nothing is answered to this slot any more. */
  cancel(slot: string): void;
  close(): void;
  /** Its clock, in milliseconds. */
  now(): number;
}

/** Milliseconds that a newer question waits for the one before it. */
const PATIENCE = 100;

/** A pool of `threads` workers; `now` is a clock in milliseconds. */
export function createPool(start: StartWorker, { threads, sharedMemory }: Means, now: () => number): Pool {
  /** By slot, the question that is worked on and perhaps the one that waits behind it. */
  const slots = new Map<string, readonly Job[]>();
  const jobs = new Map<number, Job>();
  let lastId = 0;

  const over = (slot: string, id: number) => {
    jobs.delete(id);
    slots.set(
      slot,
      (slots.get(slot) ?? []).filter((job) => job.id !== id),
    );
  };
  const leave = (slot: string, job: Job) => {
    job.stop();
    over(slot, job.id);
  };
  const crew = createCrew(
    start,
    threads,
    (news) => jobs.get(news.job)?.hear(news),
    (ids, why) => {
      for (const id of ids) jobs.get(id)?.hear({ kind: 'failed', job: id, place: 0, error: why });
    },
  );

  return {
    ask(slot, asked) {
      if (crew.size() === 0) return asked.failed(crew.trouble());
      const [current, waiting] = slots.get(slot) ?? [];
      if (waiting) leave(slot, waiting);
      if (current && !worthWaitingFor(current)) leave(slot, current);
      lastId += 1;
      const id = lastId;
      const since = now();
      const plan = planOf(asked.name, asked.question, { threads: crew.size(), sharedMemory });
      const job = createJob(id, plan, PRIORITIES[asked.priority], crew, {
        progress: (share) => asked.progress(share),
        answered: (outcome) => {
          over(slot, id);
          asked.answered(outcome, now() - since);
        },
        failed: (error) => {
          over(slot, id);
          asked.failed(error);
        },
      });
      jobs.set(id, job);
      slots.set(slot, [...(slots.get(slot) ?? []), job]);
      job.start();
    },
    cancel(slot) {
      for (const job of slots.get(slot) ?? []) leave(slot, job);
      slots.delete(slot);
    },
    close: () => crew.stop(),
    now,
  };
}

const worthWaitingFor = (job: Job): boolean => (job.left() ?? Number.POSITIVE_INFINITY) <= PATIENCE;
