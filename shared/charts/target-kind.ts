/** As many strokes as tell targets apart without their colour; more than these are told apart by their names alone. */
const KINDS = 4;

/** The stroke of a target among several of one metric, as a class. */
export const targetKind = (place: number): string => `target-kind-${place % KINDS}`;
