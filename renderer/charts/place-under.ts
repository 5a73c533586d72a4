import type { Place, PlotFrame } from '../../shared/charts/plot-frame.ts';

interface OverDrawing {
  readonly clientX: number;
  readonly clientY: number;
  readonly currentTarget: SVGElement;
}

/** Where in the drawing the pointer is, however large the drawing is shown. */
export function placeUnder(event: OverDrawing, frame: Pick<PlotFrame, 'width' | 'height'>): Place {
  const drawing = event.currentTarget.ownerSVGElement ?? event.currentTarget;
  const box = drawing.getBoundingClientRect();
  const [across, down] = [box.width || frame.width, box.height || frame.height];
  return [((event.clientX - box.left) * frame.width) / across, ((event.clientY - box.top) * frame.height) / down];
}
