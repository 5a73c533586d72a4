import { useMemo } from 'react';
import { frameOf } from '../../../shared/model/frame.ts';
import type { Questions, Subject } from '../../../shared/questions/questions.ts';
import { type Answering, useAnswer } from '../../engine/use-answer.ts';
import { useYear } from '../../workspace/use-year.ts';
import { useDocumentPart, useView } from '../../workspace/workspace-context.ts';

export interface TornadoAnswering extends Answering<'tornado'> {
  /** No assumption is uncertain: there is nothing to ask. */
  readonly empty: boolean;
}

/** The metric of a scenario at two values of each uncertain assumption. */
export function useTornado(subject: Subject): TornadoAnswering {
  const horizon = useDocumentPart(frameOf);
  const uncertainty = useDocumentPart((document) => document.uncertainty);
  const metric = useView((view) => view.metric);
  const { year } = useYear();
  const empty = uncertainty.inputs.length === 0;
  const question = useMemo(
    (): Questions['tornado'] | null => (empty ? null : { horizon, subject, uncertainty, metric, year }),
    [empty, horizon, subject, uncertainty, metric, year],
  );
  return { ...useAnswer('tornado', question), empty };
}
