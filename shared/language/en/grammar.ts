/** Whose something is: `Ghana’s`, `the Philippines’`. */
export const possessive = (name: string): string => `${name}’${name.endsWith('s') ? '' : 's'}`;
