import { useMemo } from 'react';
import { sparkline } from '../../../shared/charts/sparkline.ts';
import type { Series } from '../../../shared/series/schema.ts';
import { Picture } from '../../charts/Picture.tsx';
import { timedValues } from './series-facts.ts';

const FRAME = { width: 132, height: 26 };

/** A series at a glance; the numbers beside it say the rest. */
export function Sparkline({ series }: { readonly series: Series }) {
  const shapes = useMemo(() => {
    const { points, step } = timedValues(series);
    return sparkline(points, { ...FRAME, step });
  }, [series]);
  return <Picture name="sparkline" frame={FRAME} label={null} shapes={shapes} />;
}
