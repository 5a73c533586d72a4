import type { Outcome } from '../../outcome.ts';
import type { Answers, QuestionName, Questions } from '../questions.ts';
import { worthSharing } from './answer.ts';
import { buffersOf, type News, type Order } from './messages.ts';

/** A worker as the pool holds it; how messages get there is for the page and for Node to say. */
export interface WorkerLink {
  send(order: Order, transfer: readonly ArrayBuffer[]): void;
  stop(): void;
}

export interface Hears {
  news(news: News): void;
  /** The worker is no more, or never was: why. */
  gone(why: string): void;
}

/** Starts a worker, at once or soon. */
export type StartWorker = (hears: Hears) => WorkerLink;

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
   * Asks for whoever has this slot. What is being worked on is answered first, so that something comes while a slider
   * moves faster than can be answered; of the questions that wait behind it, only the latest is.
   */
  ask<N extends QuestionName>(slot: string, asked: Asked<N>): void;
  /** Nothing is answered to this slot any more. */
  cancel(slot: string): void;
  close(): void;
  /** Its clock, in milliseconds. */
  now(): number;
}

interface PoolWorker {
  readonly link: WorkerLink;
  /** Jobs whose chunks it works on, by their numbers. */
  readonly jobs: Set<number>;
  heard: boolean;
}

/** A question that the workers have been given. */
interface Job {
  readonly slot: string;
  readonly asked: Asked<never>;
  readonly since: number;
  /** By chunk, who works on it, what share is done, and what it has gathered. */
  readonly workers: readonly PoolWorker[];
  readonly shares: number[];
  gathered: Map<number, object>;
  begun: boolean;
}

/** What waits in a slot behind the job that is worked on. */
interface Slot {
  readonly job: number;
  waiting: { readonly asked: Asked<never>; readonly since: number } | null;
}

/** A pool of so many workers; `now` is a clock in milliseconds. One that breaks is replaced, once it has shown that it can start. */
export function createPool(start: StartWorker, threads: number, now: () => number): Pool {
  const workers: PoolWorker[] = [];
  const jobs = new Map<number, Job>();
  const slots = new Map<string, Slot>();
  let lastJob = 0;
  let trouble = '';

  const join = () => {
    const worker: PoolWorker = {
      jobs: new Set(),
      heard: false,
      link: start({
        news(news) {
          worker.heard = true;
          hear(news);
        },
        gone(why) {
          const at = workers.indexOf(worker);
          if (at < 0) return;
          workers.splice(at, 1);
          trouble = why;
          worker.link.stop();
          if (worker.heard) join();
          for (const job of worker.jobs) end(job, ({ failed }) => failed(why));
        },
      }),
    };
    workers.push(worker);
  };

  const begin = (slot: string, asked: Asked<never>, since: number) => {
    if (workers.length === 0) return asked.failed(trouble);
    lastJob += 1;
    const job = lastJob;
    const count = worthSharing(asked.name, asked.question) ? workers.length : 1;
    const chosen = workers.toSorted((a, b) => a.jobs.size - b.jobs.size).slice(0, count);
    jobs.set(job, {
      slot,
      asked,
      since,
      workers: chosen,
      shares: chosen.map(() => 0),
      gathered: new Map(),
      begun: false,
    });
    slots.set(slot, { job, waiting: null });
    const { name, question } = asked;
    const priority = PRIORITIES[asked.priority];
    chosen.forEach(({ link, jobs: own }, index) => {
      own.add(job);
      link.send({ kind: 'begin', job, priority, task: { name, question, chunk: { index, count } } }, []);
    });
  };

  /** Takes a job from its workers; gives what was asked, and what waits behind it. */
  const drop = (job: number) => {
    const { slot, asked, since, workers: chosen } = jobs.get(job)!;
    jobs.delete(job);
    for (const { link, jobs: own } of chosen) if (own.delete(job)) link.send({ kind: 'drop', job }, []);
    const waiting = slots.get(slot)?.waiting ?? null;
    slots.delete(slot);
    return { slot, asked, since, waiting };
  };

  const end = (job: number, tell: (asked: Asked<never>, ms: number) => void) => {
    if (!jobs.has(job)) return;
    const { slot, asked, since, waiting } = drop(job);
    if (waiting) begin(slot, waiting.asked, waiting.since);
    tell(asked, now() - since);
  };

  const hear = (news: News) => {
    const job = jobs.get(news.job);
    if (!job) return;
    const reply = (index: number, value: unknown, transfer: readonly ArrayBuffer[]) =>
      job.workers[index]!.link.send({ kind: 'reply', job: news.job, value }, transfer);
    switch (news.kind) {
      case 'progress':
        job.begun = true;
        job.shares[news.index] = news.share;
        return job.asked.progress(job.shares.reduce((sum, share) => sum + share, 0) / job.shares.length);
      case 'gather': {
        job.gathered.set(news.index, news.value);
        if (job.gathered.size < job.workers.length) return;
        const all = job.workers.map((_, index) => job.gathered.get(index)!);
        job.gathered = new Map();
        return reply(0, all, buffersOf(all));
      }
      case 'broadcast':
        for (let index = 1; index < job.workers.length; index++) reply(index, news.value, []);
        return;
      case 'failed':
        return end(news.job, ({ failed }) => failed(news.error));
      case 'done':
        // All chunks come to the same answer.
        if (news.index > 0) return;
        job.asked.progress(1);
        return end(news.job, ({ answered }, ms) => answered(news.answer as never, ms));
    }
  };

  for (let n = 0; n < threads; n++) join();
  return {
    ask(slot, asked) {
      const current = slots.get(slot);
      const waiting = { asked: asked as unknown as Asked<never>, since: now() };
      if (current && isWorkedOn(jobs.get(current.job)!)) current.waiting = waiting;
      else {
        if (current) drop(current.job);
        begin(slot, waiting.asked, waiting.since);
      }
    },
    cancel(slot) {
      const current = slots.get(slot);
      if (current) drop(current.job);
    },
    close() {
      for (const { link } of workers.splice(0)) link.stop();
    },
    now,
  };
}

/** What a worker has nothing else to do than is begun, though the news of it may not have come yet. */
const isWorkedOn = ({ begun, workers }: Job): boolean => begun || workers.every(({ jobs }) => jobs.size === 1);
