/** What a figure can measure; a figure of none of these says nothing here. */
export const MEASURES = ['exports', 'imports', 'trade', 'workers', 'leads', 'remittances', 'exchange'] as const;
export type Measure = (typeof MEASURES)[number];

/** The measure itself, or its growth on the same months a year before. */
export const KINDS = ['value', 'growth'] as const;
export type Kind = (typeof KINDS)[number];

/** What can be measured, in words. A measure is always seen from the home country, whoever reports. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  exports: 'Exports',
  imports: 'Imports',
  trade: 'Trade',
  workers: 'Workers',
  leads: 'Leads',
  remittances: 'Remittances',
  exchange: 'Exchange rate',
};
