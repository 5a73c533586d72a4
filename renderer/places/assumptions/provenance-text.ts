import type { Provenance } from '../../../shared/document/origins.ts';
import { derivedFigure } from '../../../shared/figures/derived.ts';
import type { Figures, Qualifier } from '../../../shared/figures/schema.ts';

const SIGNS: Readonly<Partial<Record<Qualifier, string>>> = {
  'more than': '> ',
  'less than': '< ',
  about: '≈ ',
  nearly: '≈ ',
  'at least': '≥ ',
  'at most': '≤ ',
};

/** How the source qualifies the value, as a sign before it; empty where it does not. */
export function qualifierOf(figures: Figures, provenance: Provenance): string {
  if (provenance.kind === 'assumed') return '';
  const qualifier =
    provenance.kind === 'derived'
      ? derivedFigure(figures, provenance.derived)?.qualifier
      : figures.items.find(({ id }) => id === provenance.figure)?.qualifier;
  return (qualifier && SIGNS[qualifier]) ?? '';
}
