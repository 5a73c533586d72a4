import { Command, CommanderError } from 'commander';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { words } from '../words.ts';
import { briefly } from './choices.ts';
import type { CommandLineIo } from './io.ts';

/** What a command was given, as text; checked by the command itself. */
export interface Given {
  /** The documents of `merge`, which takes three; else one, or none. */
  readonly files: readonly string[];
  readonly scenario?: readonly string[];
  readonly metric?: readonly string[];
  readonly year?: string;
  readonly assumption?: string;
  /** A value for `solve`, a scenario for `changed`, a year of a series. */
  readonly from?: string;
  readonly to?: string;
  /** What `solve` is to reach. */
  readonly target?: string;
  /** METRIC=VALUE, of `fan`. */
  readonly targets?: readonly string[];
  readonly draws?: string;
  readonly seed?: string;
  readonly threads?: string;
  readonly index?: string;
  readonly x?: string;
  readonly y?: string;
  /** PATH=FROM:TO, of `levers`. */
  readonly range?: readonly string[];
  /** PATH=figure:ID, PATH=series:ID or PATH=NUMBER, of `rebase`. */
  readonly take?: readonly string[];
  /** Ids of series: the one that is looked at, and one beside it. */
  readonly series?: string;
  readonly with?: string;
  readonly measure?: string;
  readonly method?: string;
  readonly lambda?: string;
  readonly samples?: string;
  readonly asIfIndependent?: boolean;
  readonly prices?: string;
  readonly chart?: string;
  readonly formulas?: boolean;
  /** Assumptions by path. */
  readonly slider?: readonly string[];
  readonly size?: string;
  readonly scale?: string;
  readonly theme?: string;
  readonly separator?: string;
  /** How data files are to be read, of `import`. */
  readonly layout?: string;
  readonly encoding?: string;
  readonly decimal?: string;
  readonly reporter?: string;
  readonly partner?: string;
  readonly unit?: string;
  /** NUMBER or series:ID */
  readonly rate?: string;
  readonly hs?: string;
  /** Codes or names. */
  readonly indicator?: readonly string[];
  readonly rows?: string;
  readonly replace?: boolean;
  readonly skipBadRows?: boolean;
  readonly format: string;
  readonly out?: string;
  readonly force: boolean;
  /** A byte-order mark before CSV. */
  readonly bom: boolean;
  /** Options of one value that were given several times. */
  readonly repeated: readonly string[];
}

export type QuestionCommand = 'tornado' | 'levers' | 'grid' | 'solve' | 'changed' | 'sobol';
export type HistoryCommand = 'history' | 'nowcast' | 'backtest';
export type DrawsCommand = 'fan' | 'draw' | 'best';
/** What writes a document, and not what it answers, to `--out`. */
export type WritingCommand = 'merge' | 'convert' | 'rebase' | 'import';
export type CommandName =
  | 'project'
  | 'compare'
  | 'explain'
  | 'check'
  | 'figures'
  | 'export'
  | WritingCommand
  | HistoryCommand
  | QuestionCommand
  | DrawsCommand;
export type Perform = (name: CommandName, given: Given) => Promise<void>;

/** Draws that run without being asked for on the command line: a document that wants more costs nothing when opened. */
export const MOST_UNASKED = 10_000;

/** As commander gives them: `--target` may be one value or, where it is repeatable, several. */
type Options = Omit<Given, 'files' | 'target' | 'targets' | 'repeated'> & {
  readonly target?: string | readonly string[];
};

/** An argument that names a file, and its help. */
type File = readonly [argument: string, help: 'file' | 'fileOrNone' | 'base' | 'ours' | 'theirs' | 'data'];
const FILE: File = ['<FILE>', 'file'];

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The grammar of the command line: commands, options and their help, and nothing of what they do. */
export function createProgram(io: CommandLineIo, perform: Perform): Command {
  const { help } = words.commandLine;
  const program = new Command('bilateral')
    .description(help.program)
    .version(io.version, '--version', help.version)
    .helpOption('--help', help.help)
    .helpCommand(false)
    .configureOutput({ writeOut: io.out, writeErr: () => undefined, getOutHelpWidth: () => io.columns })
    .exitOverride()
    .addHelpText('after', `\n${help.exitStatus}`);

  const repeated: string[] = [];
  const command = (name: CommandName, files: readonly File[] = [FILE], out: string = help.out): Command => {
    const added = program.command(name).description(help.commands[name]);
    for (const [file, what] of files) added.argument(file, help[what]);
    return added
      .option('--format <format>', help.format, 'table')
      .option('--out <path>', out)
      .option('--force', help.force, false)
      .option('--bom', help.bom, false)
      .action((...given: unknown[]) => {
        const { target, ...options } = given[files.length] as Options;
        const paths = given
          .slice(0, files.length)
          .flat()
          .filter((path) => typeof path === 'string');
        return perform(name, {
          ...options,
          repeated,
          files: paths,
          ...(typeof target === 'string' ? { target } : target && { targets: target }),
        });
      });
  };
  const scenario = (added: Command, needed = help.scenario) => added.option('--scenario <id>', needed, collected);
  const scenarios = (added: Command) => scenario(added, help.scenarios);
  const year = (added: Command, needed = help.year) => added.option('--year <year>', needed);
  const metricInYear = (added: Command) => year(added.option('--metric <metric>', help.metric, collected));
  /** A question about one metric of one scenario in one year. */
  const question = (name: QuestionCommand | 'explain') => metricInYear(scenario(command(name)));

  const prices = (added: Command) => added.option('--prices <prices>', help.prices);
  prices(scenarios(command('project')));
  prices(year(scenarios(command('compare')).option('--metric <metric>', help.metrics, collected)));
  prices(question('explain'));
  command('check');
  command('figures', [['[FILE]', 'fileOrNone']]);
  command('convert', [FILE], help.documentOut);
  year(command('rebase', [FILE], help.documentOut)).option('--take <value>', help.take, collected);
  const data = command('import', [FILE, ['<DATA...>', 'data']], help.documentOut);
  year(data, help.dataYear).option('--indicator <code>', help.indicator, collected);
  for (const option of [
    'layout',
    'encoding',
    'decimal',
    'reporter',
    'partner',
    'measure',
    'unit',
    'rate',
    'hs',
    'rows',
  ] as const) {
    data.option(`--${option} <${option}>`, help.reading[option]);
  }
  data.option('--replace', help.replace, false).option('--skip-bad-rows', help.skipBadRows, false);
  const years = (added: Command) => added.option('--from <year>', help.firstYear).option('--to <year>', help.lastYear);
  years(command('history').option('--series <id>', help.series).option('--with <id>', help.with));
  year(scenario(command('nowcast'), help.baseScenario))
    .option('--measure <measure>', help.measure)
    .option('--series <id>', help.pastSeries)
    .option('--method <method>', help.nowcastMethod)
    .option('--lambda <number>', help.lambda);
  years(scenario(command('backtest').option('--series <id>', help.series), help.pathScenario)).option(
    '--method <method>',
    help.backtestMethod,
  );
  const versions = [
    ['<BASE>', 'base'],
    ['<OURS>', 'ours'],
    ['<THEIRS>', 'theirs'],
  ] as const;
  command('merge', versions, help.documentOut);
  prices(year(scenarios(command('export', [FILE], help.exportOut)), help.exportYear))
    .option('--metric <metric>', help.metrics, collected)
    .option('--chart <chart>', help.chart)
    .option('--formulas', help.formulas)
    .option('--slider <path>', help.slider, collected)
    .option('--size <size>', help.size)
    .option('--scale <scale>', help.scale)
    .option('--theme <theme>', help.theme)
    .option('--separator <sign>', help.separator);

  const seed = (added: Command) => added.option('--seed <number>', help.seed);
  const draws = (added: Command) =>
    seed(added).option('--draws <number>', help.draws(MOST_UNASKED)).option('--threads <number>', help.threads);
  prices(draws(scenarios(command('fan')))).option('--target <target>', help.targets, collected);
  seed(scenarios(command('draw'))).option('--index <number>', help.index);
  draws(metricInYear(scenarios(command('best'))));

  question('tornado');
  question('levers').option('--range <range>', help.range, collected);
  question('grid').option('--x <axis>', help.axis).option('--y <axis>', help.axis);
  question('solve')
    .option('--assumption <path>', help.assumption)
    .option('--from <value>', help.least)
    .option('--to <value>', help.highest)
    .option('--target <value>', help.target);
  metricInYear(command('changed').option('--from <id>', help.from).option('--to <id>', help.to));
  question('sobol')
    .option('--samples <number>', help.samples)
    .option('--as-if-independent', help.asIfIndependent, false);
  for (const added of program.commands) noteRepeated(added, repeated);
  return program;
}

/** Of an option that is given again the last value would count, and nobody would be told. */
function noteRepeated(command: Command, repeated: string[]): void {
  for (const option of command.options) {
    if (!option.required || option.parseArg === collected) continue;
    let given = 0;
    command.on(`option:${option.name()}`, () => {
      given += 1;
      if (given === 2) repeated.push(option.long ?? option.name());
    });
  }
}

/** What commander refused, as a problem of ours; null where it only printed help or the version. */
export function argumentProblem(error: unknown): Problem | null {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return null;
  const message = error.message
    .replace(/^error: /, '')
    .replace(/[^\s']{60,}/g, briefly)
    .trim();
  return error.code === 'commander.help'
    ? problem('commandLine.noCommand', 'arguments')
    : problem('commandLine.refused', 'arguments', { message });
}
