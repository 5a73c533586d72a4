import { Marker } from '../charts/Marker.tsx';

/** A scenario by its marker and its whole name, on as many lines as that takes. */
export const NamedScenario = ({ name, mark }: { readonly name: string; readonly mark: number }) => (
  <span>
    <Marker mark={mark} size={11} />
    <bdi>{name}</bdi>
  </span>
);
