import { byNumber } from '../grammar.ts';

const isGiven = (given: string): string => (given === '' ? 'is empty' : `is ${given}`);

/** The first thirty names, and how many more there are. */
const listed = (names: readonly string[]): string =>
  names.length > 30 ? `${names.slice(0, 30).join(', ')} and ${names.length - 30} more` : names.join(', ');

const NUMBER = 'a number such as 8000, 0.05 or 1e6 is needed';
const AXIS = 'PATH=FROM:TO:COUNT is needed, such as exports.growth.to=0:0.1:11';

/** What is wrong with the arguments of the command line; `given` is what was given, cut where it is long. */
export const commandLine = {
  twice: { what: 'is given more than once', allowed: 'give it once' },
  forceAlone: { what: 'stands without --out', allowed: 'name the file to write with --out' },
  bomAlone: { what: 'stands without --format csv', allowed: 'ask for CSV, or leave it out' },
  noOut: { what: 'is empty', allowed: 'name the file to write' },
  noDocumentOut: { what: 'is missing', allowed: 'name the file for the document' },
  noExportOut: { what: 'is missing', allowed: 'name the file to write, such as brief.docx' },
  pdf: { what: 'a PDF is printed by a window', allowed: 'open the document and choose Export, PDF there' },
  ending: ({ given, kinds }: { given: string; kinds: readonly string[] }) => ({
    what: given === '' ? 'the name has no ending' : `nothing is written as .${given}`,
    allowed: `end it with ${kinds.join(', ')}`,
  }),
  otherKind: ({ kind, kinds }: { kind: string; kinds: readonly string[] }) => ({
    what: `says nothing to ${kind}`,
    allowed: `leave it out, or write ${kinds.join(' or ')}`,
  }),
  sliders: ({ count, most }: { count: number; most: number }) => ({
    what: `is given ${count} times`,
    allowed: `a page has at most ${most}`,
  }),
  noFile: { what: 'is empty', allowed: 'name a scenario document' },
  unknown: ({ given, near, known }: { given: string; near: string | null; known: readonly string[] }) => ({
    what: given === '' ? 'is empty' : `there is no ${given}`,
    allowed: `${near === null ? '' : `did you mean ${near}? `}there ${byNumber(known.length, 'is', 'are')} ${listed(known)}`,
  }),
  noScenario: ({ known }: { known: readonly string[] }) => ({
    what: 'is missing',
    allowed: `name one of ${listed(known)}`,
  }),
  scenarios: ({ count, known }: { count: number; known: readonly string[] }) => ({
    what: `is given ${count} ${byNumber(count, 'time', 'times')}`,
    allowed: `name one of ${listed(known)}`,
  }),
  noMetric: ({ known }: { known: readonly string[] }) => ({
    what: 'is missing',
    allowed: `name one of ${known.join(', ')}`,
  }),
  metrics: ({ known }: { known: readonly string[] }) => ({
    what: 'is given more than once',
    allowed: `name one of ${known.join(', ')}`,
  }),
  noYear: { what: 'is missing', allowed: 'name the calendar year' },
  year: ({ given, base, end }: { given: string; base: number; end: number }) => ({
    what: isGiven(given),
    allowed: `a year from ${base} to ${end} is needed`,
  }),
  whole: ({ given, least, most }: { given: string; least: number; most: number }) => ({
    what: isGiven(given),
    allowed: `a whole number from ${least} to ${most} is needed`,
  }),
  noNumber: { what: 'is missing', allowed: NUMBER },
  number: ({ given }: { given: string }) => ({ what: isGiven(given), allowed: NUMBER }),
  noAssumption: { what: 'is missing', allowed: 'name an assumption by its path, such as exports.growth.to' },
  noSeries: ({ known }: { known: readonly string[] }) => ({
    what: known.length === 0 ? 'the document has no series' : 'is missing',
    allowed: known.length === 0 ? 'import one first' : `name one of ${listed(known)}`,
  }),
  noMeasure: ({ known }: { known: readonly string[] }) => ({
    what: 'is missing',
    allowed: `name one of ${listed(known)}`,
  }),
  noMethod: ({ known }: { known: readonly string[] }) => ({
    what: 'is missing',
    allowed: `name one of ${listed(known)}`,
  }),
  yearsCrossed: ({ from, to }: { from: number; to: number }) => ({
    what: `is ${to}, before --from ${from}`,
    allowed: 'name a later year',
  }),
  lambda: ({ given }: { given: string }) => ({ what: isGiven(given), allowed: 'a number from 0 to 1 is needed' }),
  lambdaAlone: { what: 'stands without --method carry-over', allowed: 'the share of the year has no λ: leave it out' },
  scenarioAlone: { what: 'stands without --method document', allowed: 'only the document’s own path is of a scenario' },
  noFlow: ({ measure }: { measure: string | null }) => ({
    what: `is a series of ${measure ?? 'reference data'}`,
    allowed: 'the document has a path of exports and of imports: choose a series of one of them',
  }),
  noAxis: { what: 'is missing', allowed: AXIS },
  axis: ({ given }: { given: string }) => ({ what: isGiven(given), allowed: AXIS }),
  leverRange: ({ given }: { given: string }) => ({
    what: isGiven(given),
    allowed: 'PATH=FROM:TO is needed, such as investment.zones=0:6',
  }),
  take: ({ given }: { given: string }) => ({
    what: isGiven(given),
    allowed: 'PATH=figure:ID, PATH=series:ID or PATH=NUMBER is needed, such as exports=figure:exports.2025',
  }),
  takeUnit: ({ figure, unit, needed }: { figure: string; unit: string; needed: string }) => ({
    what: `${figure} is in ${unit}`,
    allowed: `one in ${needed} is needed`,
  }),
  takeSeries: ({ series, year }: { series: string; year: number }) => ({
    what: `${series} is of something else, or has no value for ${year}`,
    allowed: 'name a series of what is taken, with that year',
  }),
  takeWhich: ({
    year,
    sources,
  }: {
    year: number;
    sources: readonly { id: string; value: number; unit: string }[];
  }) => ({
    what: `${sources.length} say it for ${year}: ${sources.map(({ id, value, unit }) => `${id} (${value} ${unit})`).join(', ')}`,
    allowed: 'name the one to take',
  }),
  tooManyDraws: ({ draws, most }: { draws: number; most: number }) => ({
    what: `is missing, and the document asks for ${draws} draws, more than the ${most} that run unasked`,
    allowed: `give --draws ${draws} to run them all, or fewer`,
  }),
  noIndex: { what: 'is missing', allowed: 'name the draw, from 0 on' },
  target: ({ given }: { given: string }) => ({
    what: isGiven(given),
    allowed: 'METRIC=VALUE is needed, such as trade=8000',
  }),
  correlated: {
    what: 'the uncertain assumptions are correlated, and what each of them makes cannot be told apart',
    allowed: 'ask with --as-if-independent, or take the correlations away',
  },
  otherSocket: { what: 'is a socket of another program', allowed: 'name a file or a pipe' },
  silent: ({ kind, seconds }: { kind: 'pipe' | 'socket' | 'device'; seconds: number }) => ({
    what: `is a ${kind} from which nothing came for ${seconds} seconds`,
    allowed: 'write the document into it, or name a file',
  }),
  noCommand: { what: 'no command was given', allowed: 'see bilateral --help' },
  /** In the words of the library that reads arguments. */
  refused: ({ message }: { message: string }) => ({ what: message, allowed: 'see bilateral --help' }),
};
