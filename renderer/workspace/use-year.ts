import type { Horizon } from '../../shared/model/assumptions.ts';
import { useDocumentPart, useLaterDocument, useView } from './workspace-context.ts';

interface ComparedYear {
  readonly year: number;
  /** Its index from the base year. */
  readonly t: number;
}

/** The year that is compared, inside the document's horizon. */
export function useYear(): ComparedYear {
  return within(
    useDocumentPart(({ horizon }) => horizon),
    useView((view) => view.year),
  );
}

/** The same inside the horizon of the document that is drawn a frame later: the only one that goes with its series. */
export function useLaterYear(): ComparedYear {
  return within(
    useLaterDocument().horizon,
    useView((view) => view.year),
  );
}

function within({ base, end }: Horizon, wanted: number): ComparedYear {
  const year = Math.max(base, Math.min(end, wanted));
  return { year, t: year - base };
}
