import type { Provenance } from '../../shared/figures/provenance.ts';
import type { Figures, Qualifier } from '../../shared/figures/schema.ts';

/** Where a value comes from, in words. */
export function originText(figures: Figures, provenance: Provenance): string {
  switch (provenance.kind) {
    case 'assumed':
      return `Assumed: ${provenance.note}`;
    case 'derived':
      return 'Derived from figures';
    default: {
      const figure = figures.items.find(({ id }) => id === provenance.figure);
      const source = figures.sources.find(({ id }) => id === figure?.source);
      const said = [source?.publication, figure?.where].filter((part) => part !== undefined).join(', ');
      return provenance.kind === 'read' ? `Read from a figure (${said}): ${provenance.as}` : `From a figure: ${said}`;
    }
  }
}

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
  if (provenance.kind !== 'figure' && provenance.kind !== 'read') return '';
  const qualifier = figures.items.find(({ id }) => id === provenance.figure)?.qualifier;
  return (qualifier && SIGNS[qualifier]) ?? '';
}
