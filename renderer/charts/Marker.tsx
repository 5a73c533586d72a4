import { markClass, markerPath } from '../../shared/charts/markers.ts';
import '../../shared/charts/charts.css';

/** A scenario's marker beside its name; the name says what it is. */
export function Marker({ mark, size = 12 }: { readonly mark: number; readonly size?: number }) {
  return (
    <svg className={`marker ${markClass(mark)}`} width={size} height={size} viewBox="-6 -6 12 12" aria-hidden="true">
      <path d={markerPath(mark, 4.2)} />
    </svg>
  );
}
