import type { problems } from './en/problems/problems.ts';
import type { refusal } from './en/refusal.ts';
import type { Said } from './found.ts';

export type { Counted, Found, Said } from './found.ts';

/** The problems that a language can say, a table a topic: what each is made of stands in its own message. */
type Tables = typeof problems;

/** The part of a language that says problems. The rest of it knows the model, which knows problems. */
interface ProblemWords {
  readonly problems: Tables;
  readonly refusal: typeof refusal;
}

/** `topic.name` of each problem there is. */
export type ProblemCode = { [T in keyof Tables]: `${T}.${keyof Tables[T] & string}` }[keyof Tables];

type Message<C extends ProblemCode> = C extends `${infer T extends keyof Tables}.${infer N}`
  ? N extends keyof Tables[T]
    ? Tables[T][N]
    : never
  : never;

/** The facts of a problem, as its message takes them; `inner`, which a message takes as said, is another problem. */
export type ProblemParams<C extends ProblemCode> =
  Message<C> extends (params: infer P) => unknown
    ? { readonly [K in keyof P]: K extends 'inner' ? Problem : P[K] }
    : null;

/** One thing that is wrong with what an analyst gave: plain data, which crosses to a worker or another process. */
export type Problem = {
  [C in ProblemCode]: {
    readonly code: C;
    /**
     * Path in the file (`baseline.assumptions.base.exportShare`; empty for the file itself), an argument of the command
     * line (`--year`), or a place that the language has a word for.
     */
    readonly path: string;
    readonly params: ProblemParams<C>;
  };
}[ProblemCode];

/** A problem at a path; its facts are those that its message takes. */
export const problem = <C extends ProblemCode>(
  code: C,
  path: string,
  ...params: ProblemParams<C> extends null ? [] : [params: ProblemParams<C>]
): Problem => ({ code, path, params: params[0] ?? null }) as Problem;

type AnyMessage = Partial<Said> | ((params: object) => Partial<Said>);

/** A problem in words: where it is, what was found there, and what is allowed or what to do. */
export function said(words: ProblemWords, { code, path, params }: Problem): Said {
  const [topic, name] = code.split('.') as [keyof Tables, string];
  const message = (words.problems[topic] as Readonly<Record<string, AnyMessage>>)[name]!;
  const places: Readonly<Record<string, string>> = words.refusal.places;
  const where = Object.hasOwn(places, path) ? places[path]! : path;
  if (typeof message !== 'function') return { where, what: '', allowed: '', ...message };
  const inner = params !== null && 'inner' in params ? { inner: said(words, params.inner) } : {};
  return { where, what: '', allowed: '', ...message({ ...params, ...inner }) };
}

/** The one line in which a problem is told: where it is, what is wrong, what is allowed. */
export const sentence = (words: ProblemWords, problem: Problem): string => words.refusal.line(said(words, problem));
