import { movedWith, type News, type Order } from './messages.ts';
import type { Task } from './tasks.ts';

/** A worker as the pool holds it; how messages get there is for the page and for Node to say. */
export interface WorkerLink {
  send(order: Order, moved: readonly ArrayBuffer[]): void;
  stop(): void;
}

export interface Hears {
  news(news: News): void;
  /** The worker is no more, or never was: why. */
  gone(why: string): void;
}

/** Starts a worker, at once or soon. */
export type StartWorker = (hears: Hears) => WorkerLink;

interface Member {
  readonly link: WorkerLink;
  /** Number of tasks by question that it has not finished. */
  readonly tasks: Map<number, number>;
  heard: boolean;
}

export interface Crew {
  /** Workers that can be given tasks; 0 where none could be started. */
  size(): number;
  /** Why there are none. */
  trouble(): string;
  /** Gives a task to the worker that has least to do. */
  give(job: number, place: number, priority: number, task: Task): void;
  /** Nobody works on this question any more. */
  drop(job: number): void;
  stop(): void;
}

/**
 * The workers of a pool. One that breaks is replaced, once it had shown that it can start; `lost` hears which questions
 * were being worked on there.
 */
export function createCrew(
  start: StartWorker,
  size: number,
  news: (news: News) => void,
  lost: (jobs: readonly number[], why: string) => void,
): Crew {
  const members: Member[] = [];
  let trouble = '';

  const join = () => {
    const member: Member = {
      tasks: new Map(),
      heard: false,
      link: start({
        news: (told) => {
          member.heard = true;
          if (told.kind !== 'progress') finish(member, told.job);
          news(told);
        },
        gone: (why) => {
          const at = members.indexOf(member);
          if (at < 0) return;
          members.splice(at, 1);
          trouble = why;
          member.link.stop();
          if (member.heard) join();
          lost([...member.tasks.keys()], why);
        },
      }),
    };
    members.push(member);
  };
  for (let n = 0; n < size; n++) join();

  return {
    size: () => members.length,
    trouble: () => trouble,
    give(job, place, priority, task) {
      const member = members.reduce((least, one) => (load(one) < load(least) ? one : least));
      member.tasks.set(job, (member.tasks.get(job) ?? 0) + 1);
      member.link.send({ kind: 'do', job, place, priority, task }, movedWith(task));
    },
    drop(job) {
      for (const member of members) {
        if (member.tasks.delete(job)) member.link.send({ kind: 'drop', job }, []);
      }
    },
    stop() {
      for (const { link } of members.splice(0)) link.stop();
    },
  };
}

const load = ({ tasks }: Member): number => [...tasks.values()].reduce((sum, count) => sum + count, 0);

function finish({ tasks }: Member, job: number): void {
  const count = tasks.get(job);
  if (count === undefined) return;
  if (count === 1) tasks.delete(job);
  else tasks.set(job, count - 1);
}
