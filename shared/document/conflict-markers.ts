import { type Problem, problem } from '../language/problems.ts';

/** What git, Mercurial, Subversion and Jujutsu begin a line with where two sides changed the same place. */
const MARKER = /(?<![^\n])(?:<<<<<<<|>>>>>>>|=======|\|\|\|\|\|\|\||%%%%%%%|\+\+\+\+\+\+\+|-------).{0,40}/g;
/** One of these two is in every conflict; no line of JSON begins with them. */
const FENCE = /(?<![^\n])(?:<<<<<<<|>>>>>>>)/;

/** So many are named. */
const MOST_NAMED = 12;

/** The conflict of version control that a file was left with, by its markers and their lines; null where there is none. */
export function conflictProblem(text: string): Problem | null {
  if (!FENCE.test(text)) return null;
  const markers: { text: string; line: number }[] = [];
  let more = 0;
  let line = 1;
  let counted = 0;
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    if (markers.length === MOST_NAMED) {
      more += 1;
      continue;
    }
    for (let end = text.indexOf('\n', counted); end !== -1 && end < index; end = text.indexOf('\n', counted)) {
      line += 1;
      counted = end + 1;
    }
    markers.push({ text: marker.trimEnd(), line });
  }
  return problem('file.conflict', '', { markers, more });
}
