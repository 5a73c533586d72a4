/** Whose something is: `Ghana’s`, `the Philippines’`. */
export const possessive = (name: string): string => `${name}’${name.endsWith('s') ? '' : 's'}`;

const plain = new Intl.NumberFormat('en');

/** A count with what is counted: `1 draw`, `10,000 draws`. */
export const counted = (count: number, one: string, many: string): string =>
  `${plain.format(count)} ${count === 1 ? one : many}`;
