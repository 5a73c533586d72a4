export type ProvenanceKind = 'figure' | 'read' | 'derived' | 'assumed' | 'changed';

const NAMES: Readonly<Record<ProvenanceKind, string>> = {
  figure: 'From a figure',
  read: 'Read from a figure',
  derived: 'Derived from figures',
  assumed: 'Assumed',
  changed: 'Changed from the baseline',
};

/** Fills as the evidence firms up: dashed for assumed, half for derived, full for a figure; a diamond is changed. */
export function ProvenanceMark({
  kind,
  title = NAMES[kind],
}: {
  readonly kind: ProvenanceKind;
  readonly title?: string;
}) {
  return (
    <svg className={`provenance ${kind}`} width={12} height={12} viewBox="0 0 12 12" role="img" aria-label={title}>
      <title>{title}</title>
      {kind === 'changed' && <path d="M6,0.5L11.5,6L6,11.5L0.5,6Z" />}
      {kind === 'figure' && <rect x={1.5} y={1.5} width={9} height={9} />}
      {(kind === 'derived' || kind === 'read') && (
        <>
          <rect className="edge" x={2} y={2} width={8} height={8} />
          <path d={kind === 'derived' ? 'M2,10L10,2V10Z' : 'M2,6H10V10H2Z'} />
        </>
      )}
      {kind === 'assumed' && <rect className="edge dashed" x={2} y={2} width={8} height={8} />}
    </svg>
  );
}
