const MOST = 3;
const WITHIN_MS = 60_000;

/** Counts how often the page stopped working lately, so that one that always does is not opened for ever. */
export function createCrashes(now: () => number): { mayReload(): boolean } {
  let times: readonly number[] = [];
  return {
    mayReload() {
      times = [...times.filter((time) => now() - time < WITHIN_MS), now()];
      return times.length <= MOST;
    },
  };
}
