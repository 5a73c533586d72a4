import { classes } from '../theme/classes.ts';
import { words } from '../words.ts';
import panelStyles from './panel.module.css';
import provenanceStyles from './provenance.module.css';

export type ProvenanceKind = 'figure' | 'read' | 'derived' | 'series' | 'nowcast' | 'assumed' | 'changed';

/** Fills as the evidence firms up: dashed for assumed, half for derived, full for a figure; a diamond is changed. */
export function ProvenanceMark({ kind }: { readonly kind: ProvenanceKind }) {
  return (
    <svg
      className={classes(provenanceStyles.mark, kind === 'changed' && provenanceStyles.changed)}
      data-kind={kind}
      width={12}
      height={12}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {kind === 'changed' && <path d="M6,0.8L11.2,6L6,11.2L0.8,6Z" />}
      {kind === 'figure' && <rect x={2} y={2} width={8} height={8} />}
      {kind === 'read' && (
        <>
          <rect className={provenanceStyles.edge} x={2.6} y={2.6} width={6.8} height={6.8} />
          <rect x={4.6} y={4.6} width={2.8} height={2.8} />
        </>
      )}
      {kind === 'derived' && (
        <>
          <rect className={provenanceStyles.edge} x={2.6} y={2.6} width={6.8} height={6.8} />
          <path d="M2,2H10L2,10Z" />
        </>
      )}
      {kind === 'series' && <path d="M2,10V6.5H4V10ZM5,10V4.5H7V10ZM8,10V2H10V10Z" />}
      {kind === 'nowcast' && (
        <>
          <path d="M2,10V6.5H4V10ZM5,10V4.5H7V10Z" />
          <path className={provenanceStyles.edge} d="M8.5,10V2.5H9.7V10" />
        </>
      )}
      {kind === 'assumed' && (
        <rect
          className={classes(provenanceStyles.edge, provenanceStyles.dashed)}
          x={2.6}
          y={2.6}
          width={6.8}
          height={6.8}
        />
      )}
    </svg>
  );
}

const KINDS = ['figure', 'read', 'derived', 'series', 'nowcast', 'assumed', 'changed'] as const;

const OF_DATA: readonly ProvenanceKind[] = ['series', 'nowcast'];

/** What the marks beside the assumptions mean; those of data where the document has some. */
export function ProvenanceLegend({ data }: { readonly data: boolean }) {
  return (
    <div className={panelStyles.legend}>
      {KINDS.filter((kind) => data || !OF_DATA.includes(kind)).map((kind) => (
        <span key={kind} title={words.controls.provenance[kind].meaning}>
          <ProvenanceMark kind={kind} />
          {words.controls.provenance[kind].name}
        </span>
      ))}
    </div>
  );
}
