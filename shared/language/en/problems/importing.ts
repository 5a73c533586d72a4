import { byNumber, counted, listed } from '../grammar.ts';
import { importing as said } from '../importing.ts';
import { numbers } from '../locale.ts';

type Country = { readonly code: string; readonly name: string };

type Fault = { readonly code: keyof typeof said.faults; readonly params: unknown };

const KINDS = {
  empty: 'the file is empty',
  picture: 'the file is a picture',
  spreadsheet: 'the file is a workbook of a spreadsheet program',
  archive: 'the file is an archive',
  pdf: 'the file is a PDF',
  page: 'the file is a web page',
  json: 'the file is JSON',
  binary: 'the file is no text',
  text: 'the file is text without columns',
};

const some = (all: readonly string[], most: number): string =>
  all.length > most ? `${all.slice(0, most).join(', ')} and ${all.length - most} more` : listed(all);

const either = (countries: readonly Country[]): string =>
  countries.map(({ code, name }) => `${name} (${code})`).join(' or ');

const UNITS = 'USD, JPY or another currency, alone or with thousand, m or bn; persons; % or 1';

/** What is wrong with a data file, or left open by it. */
export const importing = {
  noTable: ({ kind }: { kind: keyof typeof KINDS }) => ({
    what: KINDS[kind],
    allowed:
      kind === 'spreadsheet'
        ? 'save the sheet as CSV and import that'
        : kind === 'archive'
          ? 'unpack it and import the table in it'
          : 'a table as CSV or text is needed',
  }),
  noLayout: ({ headings }: { headings: readonly string[] }) => ({
    what: `its columns are of no known layout: ${headings.join(' | ')}`,
    allowed: 'a header with a year and what is measured is needed, such as year,exports,imports',
  }),
  otherLayout: ({ layout }: { layout: string }) => ({
    what: `the file has not the columns of ${layout}`,
    allowed: 'leave it out, or name the layout that the file has',
  }),
  otherCountries: ({ countries, of }: { countries: readonly string[]; of: readonly string[] }) => ({
    what: `it has nothing of ${of.join(' and ')}, but ${some(countries, 20)}`,
    allowed: 'import it into a document of two of these countries',
  }),
  noRowRead: ({ rows }: { rows: number }) => ({
    what: `none of its ${counted(rows, 'row', 'rows')} could be read`,
    allowed: 'look at the first bad rows, and choose the encoding or the form of the numbers',
  }),
  noValues: { what: 'no values of the two countries are in it', allowed: 'import a file that has some' },
  country: ({ given, countries }: { given: string; countries: readonly Country[] }) => ({
    what: `is ${given}`,
    allowed: `${either(countries)} is needed`,
  }),
  saysAlready: { what: 'says otherwise than the file', allowed: 'leave it out: the file says it' },
  measure: ({ given, known }: { given: string; known: readonly string[] }) => ({
    what: `is ${given}`,
    allowed: `one of ${known.join(', ')} is needed`,
  }),
  unit: ({ given }: { given: string }) => ({ what: `is ${given}`, allowed: UNITS }),
  year: ({ given }: { given: string }) => ({ what: `is ${given}`, allowed: 'a year from 1960 to 2060 is needed' }),
  indicator: ({ given }: { given: string }) => ({
    what: `nothing in the file has the code or name ${given}`,
    allowed: 'write it as the file has it',
  }),
  sameId: ({ ids }: { ids: readonly string[] }) => ({
    what: `two series would have one id: ${ids.join(', ')}`,
    allowed: 'import them from files of their own',
  }),
  askReporter: ({ countries }: { countries: readonly Country[] }) => ({
    what: 'the file does not say whose statistics these are',
    allowed: `${either(countries)}`,
  }),
  askPartner: ({ countries }: { countries: readonly Country[] }) => ({
    what: 'the file does not say with which country the trade is',
    allowed: `${either(countries)}, or world`,
  }),
  askMeasure: ({ heading, known }: { heading: string; known: readonly string[] }) => ({
    what: `the file does not say what ${heading === '' ? 'its numbers measure' : `“${heading}” measures`}`,
    allowed: `one of ${known.join(', ')}`,
  }),
  askUnit: ({ of, likely }: { of: readonly string[]; likely: string | null }) => ({
    what: `the file does not state the unit${of.length > 0 ? ` of ${some(of, 5)}` : ''}`,
    allowed: likely === null ? UNITS : `likely ${likely}; ${UNITS}`,
  }),
  askYear: { what: 'the file does not state the year', allowed: 'a year from 1960 to 2060' },
  askRate: ({
    currency,
    periods,
    series,
    given,
  }: {
    currency: string;
    periods: readonly string[];
    series: readonly string[];
    given: string | null;
  }) => ({
    what:
      given === null
        ? `its values are in ${currency}, and no exchange rate is given`
        : `${given} has no rate of ${currency} for ${some(periods, 12)}`,
    allowed: `${currency} for a US dollar as a number${series.length > 0 ? `, or ${series.join(', ')}` : ', or a series of exchange rates, imported before'}`,
  }),
  askIndicators: ({ series, codes }: { series: number; codes: boolean }) => ({
    what: `the file gives ${numbers.rounded(series, 0)} series`,
    allowed: `choose those that are needed by code or name${codes ? ', or --hs 2 or --hs total to add codes up' : ''}`,
  }),
  askBadRows: ({ rows }: { rows: number }) => ({
    what: `${counted(rows, 'row', 'rows')} could not be read`,
    allowed: `correct ${byNumber(rows, 'it', 'them')}, or leave ${byNumber(rows, 'it', 'them')} out with this`,
  }),
  /** One of the rows that could not be read. */
  badRow: ({ fault: { code, params } }: { fault: Fault }) => {
    const fault = said.faults[code] as string | ((params: unknown) => string);
    return {
      what: typeof fault === 'string' ? fault : fault(params),
      allowed: 'correct it, or leave it out with --skip-bad-rows',
    };
  },
  tooLarge: ({ gibibytes, most }: { gibibytes: number; most: number }) => ({
    what: `has ${numbers.rounded(gibibytes, 1)} GiB`,
    allowed: `a data file has at most ${most} GiB`,
  }),
  noData: { what: 'is empty', allowed: 'name a data file' },
  notReplaced: ({ name, periods }: { name: string; periods: readonly string[] }) => ({
    what: `${name} has other values than in the document in ${some(periods, 12)}`,
    allowed: 'take the newer ones with this',
  }),
  askEncoding: ({ readings }: { readings: readonly { readonly encoding: string; readonly text: string }[] }) => ({
    what: `the file can be read in two ways: ${readings.map(({ encoding, text }) => `${encoding} “${text.slice(0, 60)}”`).join(', ')}`,
    allowed: readings.map(({ encoding }) => encoding).join(' or '),
  }),
  askDecimal: {
    what: 'the file does not show whether its decimals stand behind a point or a comma',
    allowed: 'point or comma',
  },
};
