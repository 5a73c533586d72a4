import { Command, CommanderError } from 'commander';
import { type Problem, problem } from '../../shared/language/problems.ts';
import { briefly } from './choices.ts';
import type { CommandLineIo } from './io.ts';

/** What a command was given, as text; checked by the command itself. */
export interface Given {
  readonly file?: string;
  readonly scenario?: readonly string[];
  readonly metric?: readonly string[];
  readonly year?: string;
  readonly assumption?: string;
  /** A value for `solve`, a scenario for `changed`. */
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
  readonly samples?: string;
  readonly asIfIndependent?: boolean;
  readonly format: string;
  readonly out?: string;
  readonly force: boolean;
  /** A byte-order mark before CSV. */
  readonly bom: boolean;
  /** Options of one value that were given several times. */
  readonly repeated: readonly string[];
}

export type QuestionCommand = 'tornado' | 'grid' | 'solve' | 'changed' | 'sobol';
export type DrawsCommand = 'fan' | 'draw' | 'best';
export type CommandName = 'project' | 'compare' | 'explain' | 'check' | 'figures' | QuestionCommand | DrawsCommand;
export type Perform = (name: CommandName, given: Given) => Promise<void>;

/** Draws that run without being asked for on the command line: a document that wants more costs nothing when opened. */
export const MOST_UNASKED = 10_000;

/** As commander gives them: `--target` may be one value or, where it is repeatable, several. */
type Options = Omit<Given, 'file' | 'target' | 'targets' | 'repeated'> & {
  readonly target?: string | readonly string[];
};

const collected = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The grammar of the command line: commands, options and their help, and nothing of what they do. */
export function createProgram(io: CommandLineIo, perform: Perform): Command {
  const program = new Command('bilateral')
    .description(
      'Compares investment and trade scenarios between two countries: the engine of Bilateral without a window.',
    )
    .version(io.version, '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand(false)
    .configureOutput({ writeOut: io.out, writeErr: () => undefined, getOutHelpWidth: () => io.columns })
    .exitOverride()
    .addHelpText('after', '\nExit status: 0 done; 2 the input or the arguments were refused; 1 a bug.');

  const repeated: string[] = [];
  const command = (name: CommandName, file: string, description: string): Command => {
    const added = program
      .command(name)
      .description(description)
      .argument(
        file,
        file.startsWith('[')
          ? 'a scenario document; the figures that came with the program without one'
          : 'a scenario document',
      )
      .option('--format <format>', 'table, csv or json', 'table')
      .option('--out <path>', 'write the result to a file that is not there yet')
      .option('--force', 'let --out replace a file', false)
      .option('--bom', 'put a byte-order mark before CSV, by which spreadsheets know its letters', false)
      .action((path: string | undefined, { target, ...options }: Options) =>
        perform(name, {
          ...options,
          repeated,
          ...(path === undefined ? {} : { file: path }),
          ...(typeof target === 'string' ? { target } : target && { targets: target }),
        }),
      );
    return added;
  };
  const scenarios = (added: Command, help: string) => added.option('--scenario <id>', help, collected);
  const year = (added: Command) => added.option('--year <year>', 'calendar year (needed)');
  const metricInYear = (added: Command) => year(added.option('--metric <metric>', 'the metric (needed)', collected));
  /** A question about one metric of one scenario in one year. */
  const question = (name: QuestionCommand, description: string) =>
    metricInYear(scenarios(command(name, '<FILE>', description), 'the scenario (needed)'));

  scenarios(
    command('project', '<FILE>', 'every metric of every scenario and year'),
    'a scenario; may be repeated; all without it',
  );
  year(
    scenarios(
      command('compare', '<FILE>', 'scenarios in one year, against the baseline'),
      'a scenario; may be repeated; all without it',
    ).option(
      '--metric <metric>',
      'a metric; may be repeated; trade, balance, workers, remittances, fdi and jobs without it',
      collected,
    ),
  );
  metricInYear(
    scenarios(
      command('explain', '<FILE>', 'where a number comes from, down to assumptions and figures'),
      'the scenario (needed)',
    ),
  );
  command('check', '<FILE>', 'whether a document can be read, and what to know of it');
  command('figures', '[FILE]', 'figures, facts, what is derived from them, and checks');

  const seed = (added: Command) => added.option('--seed <number>', "another seed than the document's");
  const draws = (added: Command) =>
    seed(added)
      .option(
        '--draws <number>',
        `another number of draws than the document's; needed above ${MOST_UNASKED.toLocaleString('en')}`,
      )
      .option('--threads <number>', 'threads to work on; as many as there are processors, up to 4, without it');
  const someScenarios = 'a scenario; may be repeated; all without it';
  draws(scenarios(command('fan', '<FILE>', 'mean and quantiles of every metric over the draws'), someScenarios)).option(
    '--target <target>',
    "METRIC=VALUE: the share of draws that reach it; may be repeated; the document's targets without it",
    collected,
  );
  seed(scenarios(command('draw', '<FILE>', 'one draw alone, every metric'), someScenarios)).option(
    '--index <number>',
    'which draw, from 0 (needed)',
  );
  draws(metricInYear(scenarios(command('best', '<FILE>', 'in which draws each scenario is best'), someScenarios)));

  question('tornado', 'how far each uncertain assumption moves a metric, widest first');
  const axis = 'PATH=FROM:TO:COUNT: an assumption and its even values (needed)';
  question('grid', 'a metric over two assumptions at once').option('--x <axis>', axis).option('--y <axis>', axis);
  question('solve', 'the value of an assumption at which a metric reaches a target')
    .option('--assumption <path>', 'the assumption (needed)')
    .option('--from <value>', 'least value to look at; the least allowed without it')
    .option('--to <value>', 'highest value to look at; the highest allowed without it')
    .option('--target <value>', 'what the metric is to be (needed)');
  metricInYear(
    command('changed', '<FILE>', 'what separates two scenarios, by groups of assumptions')
      .option('--from <id>', 'a scenario (needed)')
      .option('--to <id>', 'the scenario it is compared with (needed)'),
  );
  question('sobol', 'which shares of the variance of a metric uncertain assumptions make')
    .option('--samples <number>', 'base points; 4,096 without it')
    .option('--as-if-independent', 'leave correlations between assumptions out', false);
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
