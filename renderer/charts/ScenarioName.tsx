import { Marker } from './Marker.tsx';
import scenarioNameStyles from './scenario-name.module.css';

/** A scenario by its marker and its name, which is cut off where there is no room and then shown in full on demand. */
export function ScenarioName({
  name,
  mark,
  size = 11,
}: {
  readonly name: string;
  readonly mark: number;
  readonly size?: number;
}) {
  return (
    <>
      <Marker mark={mark} size={size} />
      <span className={scenarioNameStyles.clipped} title={name}>
        {name}
      </span>
    </>
  );
}
