/** A value that nobody changes in place, all the way down; every edit gives a new one that shares what did not change. */
export type Immutable<T> = T extends string
  ? T
  : T extends readonly (infer E)[]
    ? readonly Immutable<E>[]
    : T extends object
      ? { readonly [K in keyof T]: Immutable<T[K]> }
      : T;
