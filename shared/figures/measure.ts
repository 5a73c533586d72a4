/** What a figure can measure; a figure of none of these says nothing here. */
export const MEASURES = ['exports', 'imports', 'trade', 'workers', 'leads', 'remittances', 'exchange'] as const;
export type Measure = (typeof MEASURES)[number];

/** The measure itself, or its growth on the same months a year before. */
export const KINDS = ['value', 'growth'] as const;
export type Kind = (typeof KINDS)[number];
