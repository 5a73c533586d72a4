/** Milliseconds that anything is waited for: how fast things are is measured by the bench, and a machine may be busy. */
export const PATIENCE = 120_000;
