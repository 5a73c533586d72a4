import { type Framed, chartFrame as frameFor } from '../../shared/charts/chart-frame.ts';
import type { ChartFrame } from '../../shared/charts/line-chart-layout.ts';
import { textWidth } from './measure-text.ts';

/** Frame of a chart over the years of the document, with room for the labels at its lines' ends. */
export const chartFrame = (framed: Framed): ChartFrame => frameFor(framed, textWidth);
