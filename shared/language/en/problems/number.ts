/** What a field for a number takes: its ends as the field shows them. */
type Range = {
  readonly kind: 'year' | 'whole' | 'any';
  readonly least: string;
  readonly most: string;
};

const KINDS = { year: 'a year', whole: 'a whole number', any: 'a number' };

const needed = ({ kind, least, most }: Range): string => `${KINDS[kind]} from ${least} to ${most} is needed`;

/** What the field reads where nothing is said beside the digits. */
type Here = { readonly percent: true } | { readonly unit: string } | null;

const inHere = (here: Here): string => {
  if (here === null) return '';
  return 'percent' in here ? 'this is a percentage: ' : `this is in ${here.unit}: `;
};

type Typed = Range & {
  /** What was typed, on one line and not too long. */
  readonly typed: string;
};

/** Why a number as people type it is not taken. */
export const number = {
  empty: (range: Range) => ({ what: 'is empty', allowed: needed(range) }),
  none: ({ typed, ...range }: Typed) => ({ what: `“${typed}” is no number`, allowed: needed(range) }),
  notPossible: ({ typed, ...range }: Typed) => ({ what: `“${typed}” is not possible`, allowed: needed(range) }),
  percentage: ({ typed, ...range }: Typed) => ({
    what: `“${typed}” is a percentage, which this is not`,
    allowed: needed(range),
  }),
  currency: ({ typed, currency, here, ...range }: Typed & { readonly currency: string; readonly here: Here }) => ({
    what: `“${typed}” is an amount in ${currency}`,
    allowed: `${inHere(here)}${needed(range)}`,
  }),
  unit: ({ typed, here, ...range }: Typed & { readonly here: Here }) => ({
    what: `“${typed}” is in a unit not known here`,
    allowed: `${inHere(here)}${needed(range)}`,
  }),
  /** The size of an amount is not said: dollars or millions of them. */
  size: ({ typed, singles, sizes, ...range }: Typed & { readonly singles: string; readonly sizes: string }) => ({
    what: `“${typed}” may count ${singles} or ${sizes} of them`,
    allowed: `say it in ${sizes}, or with m or bn behind it: ${needed(range)}`,
  }),
  /** A number with the signs for decimals and thousands that are written elsewhere. */
  signs: (
    typed: Typed & { readonly part: 'thousands' | 'decimals'; readonly sign: 'point' | 'comma'; here: string },
  ) => ({
    what: `“${typed.typed}” is no number`,
    allowed: `${typed.part} stand behind a ${typed.sign}: ${typed.here}; ${needed(typed)}`,
  }),
  readings: ({ typed, readings, unit }: { typed: string; readings: readonly string[]; unit: string }) => ({
    what: `“${typed}” may be ${readings.join(' or ')}${unit}`,
    allowed: 'choose which is meant',
  }),
};
