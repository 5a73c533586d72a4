import { type Problem, problem } from '../../shared/language/problems.ts';
import type { Answers, QuestionName, Questions } from '../../shared/questions/questions.ts';
import type { Pool, Priority } from '../../shared/questions/threads/pool.ts';
import { sameQuestion } from '../../shared/questions/threads/same-question.ts';

/** What one asker knows by now. */
export interface Known<N extends QuestionName> {
  /** The question that `answer` or `problems` belong to. */
  readonly question: Questions[N] | null;
  readonly answer: Answers[N] | null;
  readonly problems: readonly Problem[];
  readonly progress: number | null;
  /** The question that was asked last was left unanswered, on demand. */
  readonly stopped: boolean;
  /** From the asking to the answer. */
  readonly ms: number | null;
}

export interface Asker<N extends QuestionName> {
  /** Null asks nothing. A question that is being answered, or was answered last, is not asked again. */
  ask(question: Questions[N] | null, priority: Priority): void;
  /** Leaves the work that goes on, and does not ask this question again; what is known stays. */
  cancel(): void;
  /** Lets the question be asked that was cancelled. */
  resume(): void;
  /** Leaves the work that goes on; nobody looks at it any more. */
  stop(): void;
  known(): Known<N>;
  subscribe(changed: () => void): () => void;
}

/** Progress of what is answered at once is no news. */
const QUIET_MS = 100;

let askers = 0;

/** One place of the window that asks; it keeps the last answer while the next is worked on. */
export function createAsker<N extends QuestionName>(engine: Pool, name: N): Asker<N> {
  askers += 1;
  const slot = `${name} ${askers}`;
  let known: Known<N> = { question: null, answer: null, problems: [], progress: null, stopped: false, ms: null };
  let wanted: Questions[N] | null = null;
  let declined: Questions[N] | null = null;
  let told = 0;
  const listeners = new Set<() => void>();
  const learn = (more: Partial<Known<N>>) => {
    known = { ...known, ...more };
    for (const changed of listeners) changed();
  };
  const forget = () => {
    declined = null;
    if (known.stopped) learn({ stopped: false });
  };
  const stop = () => {
    engine.cancel(slot);
    wanted = null;
    if (known.progress !== null) learn({ progress: null });
  };

  const send = (question: Questions[N], priority: Priority) => {
    told = engine.now();
    engine.ask(slot, {
      name,
      question,
      priority,
      answered: (outcome, ms) => {
        if (wanted === question) wanted = null;
        const found = outcome.ok
          ? { answer: outcome.value, problems: [] }
          : { answer: null, problems: outcome.problems };
        learn({ question, ...found, ms, progress: wanted === null ? null : known.progress });
      },
      progress: (share) => {
        if (engine.now() - told < QUIET_MS || wanted !== question) return;
        told = engine.now();
        learn({ progress: share });
      },
      failed: (error) => {
        if (wanted === question) wanted = null;
        learn({ question, answer: null, problems: [bug(name, error)], progress: null, ms: null });
      },
    });
  };

  return {
    ask(question, priority) {
      if (declined && !sameQuestion(question, declined)) forget();
      if (question === null || sameQuestion(question, known.question)) {
        if (wanted) stop();
      } else if (!declined && !(wanted && sameQuestion(question, wanted))) {
        wanted = question;
        send(question, priority);
      }
    },
    cancel() {
      declined = wanted;
      stop();
      if (declined) learn({ stopped: true });
    },
    resume: forget,
    stop,
    known: () => known,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

const bug = (name: string, error: string): Problem => problem('question.bug', name, { error: error.split('\n')[0]! });
