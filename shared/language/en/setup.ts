import { counted, listed } from './grammar.ts';

/** Set-up: what all scenarios of a document share. */
export const setup = {
  intro: 'What all scenarios share. Values of it are set under assumptions, for each scenario.',
  countries: 'Countries and currency',
  countryFields: {
    home: 'Home country',
    homeAdjective: 'Home country, adjective',
    partner: 'Partner country',
    partnerAdjective: 'Partner country, adjective',
    currency: 'Currency of the partner',
  },
  titles: {
    tracks: 'Tracks of workers',
    exports: 'Goods in exports',
    imports: 'Goods in imports',
    inputs: 'Inputs of your own',
    metrics: 'Metrics of your own',
  },
  hints: {
    tracks: 'Programmes under which workers go, each with its own quota, stay and wage.',
    exports: 'A flow may be split into groups, each with a share, a path and tariffs of its own or as the whole.',
    imports: 'As exports: groups add up to all imports of the base year.',
    inputs: 'Series that only you know, such as a gross domestic product, for your own metrics.',
    metrics: 'Calculated from metrics, inputs and assumptions in every year: remittances / trade.',
  },
  add: {
    tracks: 'Add a track',
    exports: 'Add a group of exports',
    imports: 'Add a group of imports',
    inputs: 'Add an input',
    metrics: 'Add a metric',
  },
  heads: {
    name: 'Name',
    help: 'What it is',
    hs: 'HS chapters',
    share: 'Share',
    growth: 'Growth path',
    access: 'Tariffs',
    unit: 'Unit',
    kind: 'Kind',
    better: 'Better',
    formula: 'Formula',
    tools: 'Order and removal',
  },
  of: (name: string, field: string) => `${name}, ${field.toLowerCase()}`,
  asWhole: { as: 'As the whole', own: 'Its own' },
  noCode: (found: string) => `“${found}” is no code of the Harmonized System, 2, 4 or 6 digits are needed, such as 61`,
  kinds: { flow: 'flow', stock: 'stock', ratio: 'ratio' },
  betters: { higher: 'higher', lower: 'lower', neither: 'neither' },
  moveUp: (name: string) => `Move ${name} up`,
  moveDown: (name: string) => `Move ${name} down`,
  remove: (name: string) => `Remove ${name}`,
  /** What went with it: uncertain inputs, targets, and scenarios that said something of it. */
  removed: (name: string, uncertain: number, targets: number, scenarios: number) => {
    const gone = [
      ...(uncertain > 0 ? [counted(uncertain, 'uncertain input', 'uncertain inputs')] : []),
      ...(targets > 0 ? [counted(targets, 'target', 'targets')] : []),
      ...(scenarios > 0 ? [`changes of ${counted(scenarios, 'scenario', 'scenarios')}`] : []),
    ];
    return gone.length === 0
      ? `${name} is removed; undo brings it back.`
      : `${name} is removed with ${listed(gone)}; undo brings all of it back.`;
  },
};
