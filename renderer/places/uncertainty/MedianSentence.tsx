import { useMemo } from 'react';
import { MEDIAN } from '../../../shared/charts/fan-chart-layout.ts';
import { atMedians, movesMost } from '../../../shared/questions/levers/tornado.ts';
import { metricFormat } from '../../../shared/wording/metric-format.ts';
import type { Fans, ShownFan } from '../../draws/use-fans.ts';
import { useAnswer } from '../../engine/use-answer.ts';
import { names } from '../../names.ts';
import { words } from '../../words.ts';

interface MedianSentenceProps {
  readonly shown: Fans;
  readonly fan: ShownFan;
  /** Year index. */
  readonly t: number;
}

/** By how much the median of a fan differs from the projection, and whose own median moves it most. */
export function MedianSentence({ shown, fan, t }: MedianSentenceProps) {
  const { horizon, metric, uncertainty } = shown;
  const { subject, projection, of } = fan;
  const year = horizon.base + t;
  const question = useMemo(
    () => atMedians({ horizon, subject, uncertainty, metric, year }),
    [horizon, subject, uncertainty, metric, year],
  );
  const { answer, answered } = useAnswer('tornado', question);
  const [projected, median] = [projection[t]!, of.quantiles[MEDIAN]![t]!];
  if (Number.isNaN(projected) || Number.isNaN(median)) return null;
  const { value, difference } = metricFormat(names(), metric, [projected, median]);
  const { is, differs, byInput, byNone } = words.fans.projection;
  // A mean of draws that all give the same differs in its last digits.
  if (value(projected) === value(median)) return ` ${is(value(projected))}`;
  const gap = differs(value(projected), difference(median - projected).replace(/^[+−]/, ''), median > projected);
  const about = answered?.subject.id === subject.id && answered.metric === metric && answered.year === year;
  if (answer === null || !about) return ` ${gap}.`;
  const most = movesMost(answer);
  return ` ${gap}${most ? byInput(names().assumption(most.path).label, value(most.alone)) : byNone}`;
}
