import type { ComponentType } from 'react';
import type { AssumptionPath } from '../../../shared/model/register.ts';
import { UncertainRange } from '../../draws/UncertainRange.tsx';
import { TakeFrom } from './TakeFrom.tsx';

/** What stands in the details of an assumption is told. */
export interface DetailProps {
  /** Id of the scenario. */
  readonly scenario: string;
  readonly path: AssumptionPath;
  readonly value: number | null;
}

/** What else an assumption's opened details hold, after its origin and its reason, in this order. */
export const MORE_DETAILS: readonly ComponentType<DetailProps>[] = [TakeFrom, UncertainRange];
