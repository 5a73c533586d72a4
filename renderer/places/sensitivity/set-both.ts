import type { Edited } from '../../../shared/document/edits/edit.ts';
import { setValue } from '../../../shared/document/edits/values.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';

export interface Placed {
  readonly path: string;
  readonly value: number;
}

/** Sets two assumptions of a scenario in one edit, in the order in which the document stays valid between the two. */
export function setBoth(
  document: ScenarioDocument,
  scenario: string,
  [x, y]: readonly [Placed, Placed],
  carry: boolean,
): Edited {
  const inOrder = (first: Placed, second: Placed): Edited => {
    const half = setValue(document, { scenario, ...first, carry });
    return half.ok ? setValue(half.value, { scenario, ...second, carry }) : half;
  };
  const direct = inOrder(x, y);
  if (direct.ok) return direct;
  const other = inOrder(y, x);
  return other.ok ? other : direct;
}
