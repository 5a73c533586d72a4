import { byNumber, counted, listed } from './grammar.ts';
import { numbers } from './locale.ts';

const some = (all: readonly string[], most = 12): string =>
  all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : listed(all);

const PARTS: Readonly<Record<string, string>> = {
  secondPartner: 'second partner',
  customs: 'customs procedure',
  transport: 'mode of transport',
  office: 'customs office',
};

const SCHEMES: Readonly<Record<string, string>> = {
  HS: 'HS',
  SITC: 'SITC',
  BEC: 'BEC',
  services: 'EBOPS',
  other: 'code',
};

type SeriesNamed = {
  readonly flow: 'exports' | 'imports' | null;
  /** The partner country, of trade of the two with each other. */
  readonly to: string | null;
  readonly home: string;
  readonly goods: { readonly code: string; readonly label: string; readonly scheme: string } | null;
  readonly indicator: string | null;
  readonly measure: string | null;
  /** Whose statistics these are. */
  readonly country: string | null;
  /** Who publishes it, or the name of the file. */
  readonly publisher: string;
};

const publishers = {
  'comtrade-47': 'UN Comtrade',
  'comtrade-35': 'UN Comtrade',
  'comtrade-12': 'UN Comtrade',
  'comtrade-5': 'UN Comtrade',
  'trade-map-products': 'ITC Trade Map',
  'trade-map-partners': 'ITC Trade Map',
  'wdi-download': 'World Bank',
  'wdi-databank': 'World Bank',
  'wits-summary': 'WITS',
  'japan-customs': 'Japan Customs',
  'bank-of-japan': 'Bank of Japan',
  fred: 'FRED',
  'remittance-matrix': 'World Bank',
};

/** What is said of data files that are read in. */
export const importing = {
  line: (line: number) => `line ${line}`,
  /** Who publishes files of a layout; of tables by hand, the name of the file says it. */
  publishers,
  /** What a file of a layout is, where it has no title of its own. */
  titles: {
    'comtrade-47': 'International trade statistics',
    'comtrade-35': 'International trade statistics',
    'comtrade-12': 'International trade statistics',
    'comtrade-5': 'International trade statistics',
    'trade-map-products': 'Trade between two countries by product',
    'trade-map-partners': 'Trade of one country by partner',
    'wdi-download': 'World Development Indicators',
    'wdi-databank': 'World Development Indicators, DataBank',
    'wits-summary': 'Country summary',
    'japan-customs': 'Trade statistics of Japan by country and commodity',
    'bank-of-japan': 'Time series',
    fred: 'Time series',
    wto: 'Trade statistics',
    'remittance-matrix': 'Bilateral remittance matrix',
    'data-frame': 'Table with row numbers',
    plain: 'Table by year',
  },
  seriesName: ({ flow, to, home, goods, indicator, measure, country, publisher }: SeriesNamed): string => {
    const of = country === null ? publisher : `${country}, ${publisher}`;
    const code = goods && `${SCHEMES[goods.scheme] ?? ''} ${goods.code}${goods.label === '' ? '' : ` ${goods.label}`}`;
    if (flow === null) return `${indicator ?? measure ?? ''}, ${of}`;
    const between = to === null ? '' : flow === 'exports' ? ` from ${home} to ${to}` : ` to ${home} from ${to}`;
    const trade = `${flow === 'exports' ? 'Exports' : 'Imports'}${between}`;
    if (code) return `${code}, ${trade.toLowerCase().charAt(0)}${trade.slice(1)}, ${of}`;
    return measure === null && indicator !== null ? `${indicator}, ${of}` : `${trade}, ${of}`;
  },
  left: {
    countries: 'rows of other countries',
    notThePair: 'rows that are no trade of the two countries with each other',
    reexports: 're-exports and re-imports, which exports and imports contain',
    parts: 'rows that break down what other rows tell whole',
    repeated: 'rows that say once more what is there',
    noteRow: 'notes',
    years: 'values outside the years 1960 to 2060',
    empty: 'rows without a value',
    unknown: ({ words }: { words: string }) => `rows of “${words}”, which says no flow`,
  },
  faults: {
    cells: 'the row has fewer cells than the header',
    number: ({ found }: { found: string }) => `“${found}” is no number`,
    period: ({ found }: { found: string }) => `“${found}” is no year or month`,
    otherValue: ({ period, line }: { period: string; line: number }) =>
      `says another value than line ${line} for the same in ${period}`,
    quote: 'a quote is opened and not closed',
    bytes: 'it has bytes that are none of the encoding',
    flow: ({ found }: { found: string }) => `“${found}” is no flow`,
    code: ({ found }: { found: string }) => `“${found}” is no code of goods`,
  },
  notes: {
    otherColumns: ({ columns }: { columns: readonly string[] }) =>
      `Left out ${byNumber(columns.length, 'the column', 'the columns')} ${some(columns)}.`,
    repeatedColumns: 'A period stands in several columns with different values; the first is taken.',
    partsAdded: ({ parts }: { parts: readonly string[] }) =>
      `No row tells the whole: the rows by ${listed(parts.map((part) => PARTS[part] ?? part))} are added up.`,
    sumAsTotal: ({ codes, digits }: { codes: number; digits: number }) =>
      `The file has no total row: the sum of its ${counted(codes, 'code', 'codes')} of ${counted(digits, 'digit', 'digits')} is taken as all goods.`,
    totalOff: ({
      flow,
      differences,
    }: {
      flow: string;
      differences: readonly { readonly period: string; readonly difference: number }[];
    }) => {
      const said = differences.map(
        ({ period, difference }) =>
          `${period} by ${numbers.exactly(Number(Math.abs(difference).toPrecision(12)))} ${difference > 0 ? 'above' : 'below'}`,
      );
      return `The total of ${flow} differs from the sum of the codes, in units of the file: ${some(said)}. The total is kept.`;
    },
    totalLacking: ({ flow, periods }: { flow: string; periods: readonly string[] }) =>
      `Codes of ${flow} have values where the total has none: ${some(periods)}.`,
    monthsToCome: ({ months }: { months: readonly string[] }) =>
      `${some(months)}: 0 in every row, taken as months to come and left out.`,
    fewDays: ({ months }: { months: readonly string[] }) => `Fewer than 15 days are in the mean of ${some(months)}.`,
    daysLacking: ({ months }: { months: readonly string[] }) => `Days are missing in ${some(months)}: left out.`,
    yearOffMonths: ({ years }: { years: readonly string[] }) =>
      `${some(years)}: the year as stated is more than 0.5% off its twelve months.`,
    editions: ({
      spans,
    }: {
      spans: readonly { readonly edition: string; readonly first: string; readonly last: string }[];
    }) =>
      `The edition of the classification changes: ${listed(spans.map(({ edition, first, last }) => `${edition} in ${first === last ? first : `${first} to ${last}`}`))}.`,
    noProduct: 'The file names no product: it is taken as all goods.',
    noClassification: 'The file names no classification, and its labels do not show HS: codes are kept in the names.',
    yearOfMonths: 'The column Value-Year repeats the months and is left out.',
    valueYearOff: ({ lines }: { lines: readonly number[] }) =>
      `Value-Year is more than 0.5% off the sum of the months in ${byNumber(lines.length, 'line', 'lines')} ${some(lines.map(String))}. The months are kept.`,
    worldIsNoSum: 'WORLD is not the sum of the countries; nothing is put in its place.',
    mayBeSmall: 'A 0 may mean less than 0.5.',
    inverted: 'The file gives dollars for a unit of the currency: turned round day by day.',
    quarters: 'Columns by quarter are left out.',
  },
};
