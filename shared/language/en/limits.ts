/** Why an assumption cannot have a value beside the others of its scenario. Values are handed in with their units. */
type Flow = 'exports' | 'imports';

const notPossible = (label: string, value: string, why: string): string => `${label}: ${value} is not possible, ${why}`;

export const limits = {
  saturatingGrows: (label: string, value: string) =>
    notPossible(label, value, 'a saturating path starts at 0% or more'),
  ceilingNotAboveFlow: (label: string, value: string, flow: Flow, inBase: string) =>
    notPossible(label, value, `it must be above the ${flow} of the base year, ${inBase}`),
  flowNotBelowCeiling: (label: string, value: string, flow: Flow, ceiling: string) =>
    notPossible(label, value, `the ${flow} of the base year must stay below their ceiling of ${ceiling}`),
};
