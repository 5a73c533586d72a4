import { useCallback } from 'react';
import { provenanceOf } from '../../../shared/document/origins.ts';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { isAssumptionPath } from '../../../shared/model/register.ts';
import type { ProvenanceKind } from '../../controls/ProvenanceMark.tsx';
import { isChanged } from '../../document/is-changed.ts';
import { useLaterDocument, useLaterScenarios } from '../../workspace/workspace-context.ts';

/** Where the value of an assumption of a scenario comes from: a figure, or a change from the baseline. */
export function useMarkOf(own: ProjectedScenario | undefined): (path: string) => ProvenanceKind {
  const document = useLaterDocument();
  const baseline = useLaterScenarios()[0]!;
  return useCallback(
    (path) => {
      if (!own || !isAssumptionPath(path)) return 'assumed';
      const changes = document.scenarios.find(({ id }) => id === own.id)?.changes ?? {};
      if (isChanged(path, changes, own.assumptions, baseline.assumptions)) return 'changed';
      return provenanceOf(document, own.id, path).kind;
    },
    [document, own, baseline],
  );
}
