import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { shownMetrics } from '../../../shared/document/workers.ts';
import {
  EXPORT_KINDS,
  type ExportChoices,
  type ExportKind,
  exportChoicesSchema,
  HEADLINES,
  type PictureSize,
  STANDARD_CHOICES,
} from '../../../shared/exports/choices.ts';
import { type AssumptionPath, assumptionPaths } from '../../../shared/model/register.ts';
import { idsIn } from '../../../shared/model/structure.ts';
import type { PicturePart } from '../../view/picture-parts.ts';
import type { View } from '../../view/view-store.ts';

/** What the sheet asks: what results are written as, and what of them. */
export interface ExportForm {
  readonly kind: ExportKind;
  readonly choices: ExportChoices;
  /** A chart of the place that is shown, and how large its picture is; null: one is made of the document. */
  readonly shown: { readonly part: PicturePart; readonly size: PictureSize | 'shown' } | null;
}

/** What is kept of a form for the next export of its document; the rest follows from what is looked at. */
const KEPT = [
  'prices',
  'chart',
  'size',
  'scale',
  'theme',
  'outlines',
  'formulas',
  'sliders',
  'question',
  'bom',
  'separator',
  'paper',
  'printed',
] as const satisfies readonly (keyof ExportChoices)[];

/** Countries whose paper is not A4. */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'PA', 'SV', 'VE', 'NI', 'DO', 'PR']);

/** The form as it is first shown: of what is looked at, as the last export of the document was made. */
export function firstForm(document: ScenarioDocument, view: View, shownTheme: 'light' | 'dark'): ExportForm {
  const kept = view.exports;
  const ids = [document.baseline, ...document.scenarios].map(({ id }) => id);
  const fresh: ExportChoices = {
    ...STANDARD_CHOICES,
    scenarios: ids.filter((id) => !view.hidden.includes(id)),
    year: view.year,
    metrics: [view.metric, ...HEADLINES.filter((one) => one !== view.metric && shownMetrics(document).includes(one))],
    scale: 2,
    theme: shownTheme,
    formulas: true,
    bom: true,
    paper: LETTER.has(/-([A-Z]{2})\b/.exec(navigator.language)?.[1] ?? '') ? 'letter' : 'a4',
  };
  // Each by itself, so that one that does not fit any more takes no other along.
  const fitting = KEPT.flatMap((part) => {
    const value = exportChoicesSchema.shape[part].safeParse(kept[part]);
    return value.success ? [[part, value.data]] : [];
  });
  const choices = { ...fresh, ...Object.fromEntries(fitting) } as ExportChoices;
  const known = new Set<string>(assumptionPaths(idsIn(document.structure)));
  const sliders = choices.sliders?.filter((path) => known.has(path)) ?? null;
  return {
    ...whatIsAsked(view.exporting, kept),
    choices: { ...choices, sliders: sliders?.length === 0 ? null : sliders },
  };
}

/** A chart goes out as a picture, as it stands there; a table as CSV. */
function whatIsAsked(asked: View['exporting'], kept: View['exports']): Pick<ExportForm, 'kind' | 'shown'> {
  if (asked === 'table') return { kind: 'csv', shown: null };
  if (asked === 'document' || asked === null)
    return { kind: EXPORT_KINDS.find((kind) => kind === kept.kind) ?? 'docx', shown: null };
  return { kind: kept.picture === 'svg' ? 'svg' : 'png', shown: { part: asked, size: 'shown' } };
}

/** What is kept beside what was kept before: as what a document, and as what a picture was exported last. */
export const keptOf = ({ kind, choices, shown }: ExportForm, before: View['exports']): View['exports'] => ({
  kind: shown || kind === 'csv' ? before.kind : kind,
  picture: kind === 'svg' || kind === 'png' ? kind : before.picture,
  ...Object.fromEntries(KEPT.map((part) => [part, choices[part]])),
});

/** Assumptions that a slider can move. */
export const slidable = ({ structure }: ScenarioDocument): readonly AssumptionPath[] =>
  assumptionPaths(idsIn(structure));
