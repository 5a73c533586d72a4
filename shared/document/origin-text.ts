import { derivedFigure } from '../figures/derived.ts';
import type { Figures } from '../figures/schema.ts';
import type { Words } from '../language/language.ts';
import { howRead, ofOtherPeriod, type Provenance } from './origins.ts';

/** Where a value comes from, in words. */
export function originText(words: Words, figures: Figures, provenance: Provenance): string {
  const { assumed, derived, read, fromFigure } = words.assumptionsPanel;
  switch (provenance.kind) {
    case 'assumed':
      return assumed(provenance.note ?? words.derived.setByAnalyst);
    case 'derived': {
      const found = derivedFigure(figures, provenance.derived);
      return derived(ofOtherPeriod(words, provenance), found && words.derived.nameOf(found.name));
    }
    default: {
      const figure = figures.items.find(({ id }) => id === provenance.figure);
      const source = figures.sources.find(({ id }) => id === figure?.source);
      const said = words.figures.source([source?.publication, figure?.where, figure?.label]);
      return provenance.kind === 'read' ? read(said, howRead(words, provenance)) : fromFigure(said);
    }
  }
}
