import { howRead, ofOtherPeriod, type Provenance } from '../document/origins.ts';
import type { ScenarioDocument } from '../document/schema.ts';
import { nowcastText, seriesUse } from '../document/series-words.ts';
import { derivedFigure } from '../figures/derived.ts';
import type { Figures, Qualifier } from '../figures/schema.ts';
import type { Words } from '../language/language.ts';
import type { Names } from '../language/names.ts';

type Data = Pick<ScenarioDocument, 'figures' | 'series'>;

/** Where a value comes from, in words. */
export function originText(names: Names, data: Data, provenance: Provenance): string {
  const { words } = names;
  const { figures } = data;
  const { assumed, derived, read, fromFigure } = words.assumptionsPanel;
  switch (provenance.kind) {
    case 'assumed':
      return assumed(provenance.note ?? words.derived.setByAnalyst);
    case 'derived':
      return derived(ofOtherPeriod(words, provenance), derivedName(words, figures, provenance.derived));
    case 'series':
      return words.series.fromSeries(seriesUse(names, data, provenance.origin));
    case 'nowcast':
      return words.series.fromNowcast(nowcastText(names, provenance.origin));
    default: {
      const figure = figures.items.find(({ id }) => id === provenance.figure);
      const source = figures.sources.find(({ id }) => id === figure?.source);
      const said = words.figures.source([source?.publication, figure?.where, figure?.label]);
      return provenance.kind === 'read' ? read(said, howRead(words, provenance)) : fromFigure(said);
    }
  }
}

function derivedName(words: Words, figures: Figures, id: string): string | undefined {
  const found = derivedFigure(figures, id);
  return found && words.derived.nameOf(found.name);
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
  const qualifier =
    provenance.kind === 'derived'
      ? derivedFigure(figures, provenance.derived)?.qualifier
      : 'figure' in provenance
        ? figures.items.find(({ id }) => id === provenance.figure)?.qualifier
        : undefined;
  return (qualifier && SIGNS[qualifier]) ?? '';
}
