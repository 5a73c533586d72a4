import { counted } from './grammar.ts';
import { numbers } from './locale.ts';

const NEEDED = {
  scenario: 'the scenario (needed)',
  metric: 'the metric (needed)',
  assumption: 'the assumption (needed)',
};

/** The command line: its help, and what its commands write for reading on a terminal. */
export const commandLine = {
  help: {
    program: 'Compares investment and trade scenarios between two countries: the engine of Bilateral without a window.',
    version: 'print the version',
    help: 'print help',
    exitStatus: 'Exit status: 0 done; 2 the input or the arguments were refused; 1 a bug.',
    file: 'a scenario document',
    base: 'the version that both started from',
    ours: 'one of the two versions',
    theirs: 'the other version',
    fileOrNone: 'a scenario document; the figures that came with the program without one',
    format: 'table, csv or json',
    out: 'write the result to a file that is not there yet',
    exportOut:
      'write to a file that is not there yet, as its name ends: .csv, .xlsx, .svg, .png, .docx, .pptx or .html (needed)',
    exportYear: 'calendar year; the last one without it',
    chart: 'lines, difference, fan, tornado or changed, for a picture; lines without it',
    formulas: 'let the workbook compute',
    slider:
      'an assumption that the page moves, by its path; may be repeated up to 6 times; those that move the metric most without it',
    size: 'wide or square, for a picture; wide without it',
    scale: '1, 2 or 4: so many pixels a point, for .png; 1 without it',
    theme: 'light or dark, for a picture; light without it',
    separator: 'what stands between the cells of .csv: a comma, a semicolon or a tab; a comma without it',
    documentOut: 'write the document to a file that is not there yet',
    force: 'let --out replace a file',
    bom: 'put a byte-order mark before CSV, by which spreadsheets know its letters',
    scenario: NEEDED.scenario,
    scenarios: 'a scenario; may be repeated; all without it',
    year: 'calendar year (needed)',
    metric: NEEDED.metric,
    metrics: 'a metric; may be repeated; trade, balance, workers, remittances, fdi and jobs without it',
    seed: "another seed than the document's",
    draws: (most: number) => `another number of draws than the document's; needed above ${numbers.rounded(most, 0)}`,
    threads: 'threads to work on; as many as there are processors, up to 4, without it',
    targets: "METRIC=VALUE: the share of draws that reach it; may be repeated; the document's targets without it",
    prices: 'current, or base for money in prices of the base year; current without it',
    index: 'which draw, from 0 (needed)',
    axis: 'PATH=FROM:TO:COUNT: an assumption and its even values (needed)',
    take: 'PATH=figure:ID, PATH=series:ID or PATH=NUMBER: what is known of the new base year, such as exports=1700; may be repeated; what is not named takes the figure or series of its measure and year, or what was projected',
    data: 'data files: tables as CSV or text; may be several',
    dataYear: 'the year of the data, where the file does not state it',
    indicator: 'a series of the file by its code or name; may be repeated; needed where a file gives more than 50',
    reading: {
      layout: 'the layout of the file; recognised without it',
      encoding: 'utf-8, utf-16, windows-1252 or cp932; recognised without it',
      decimal: 'point or comma: what stands before the decimals, where the file does not show it',
      reporter: 'the country whose statistics these are, where the file does not say it',
      partner: 'the country that the trade is with, or world, where the file does not say it',
      measure: 'what the numbers measure, where the file does not say it, such as exports',
      unit: 'the unit of the numbers, where the file does not state it, such as "USD thousand"',
      rate: 'units of the currency for a US dollar: a number, or series:ID of the document',
      hs: '2 or 4 digits of the code of goods, or total, to which longer ones are added up; as the file has them without it',
      rows: 'pair for trade of the two countries, else what the file has of either; all for both',
    },
    replace: 'take newer values of series that are there',
    skipBadRows: 'leave rows out that cannot be read',
    range: 'PATH=FROM:TO: a lever and the range it is moved over; may be repeated; its usual range without it',
    assumption: NEEDED.assumption,
    least: 'least value to look at; the least allowed without it',
    highest: 'highest value to look at; the highest allowed without it',
    target: 'what the metric is to be (needed)',
    from: 'a scenario (needed)',
    to: 'the scenario it is compared with (needed)',
    samples: 'base points; 4,096 without it',
    asIfIndependent: 'leave correlations between assumptions out',
    series: 'a series of the document by its id (needed)',
    with: 'another series, for the correlation of their growth',
    firstYear: 'the first year that is looked at',
    lastYear: 'the last year that is looked at',
    measure: 'what is measured, such as exports, imports or trade (needed)',
    pastSeries:
      'a series for the past, and for the months where it has them; else what has the most months and past years',
    baseScenario:
      'the scenario whose base year stands in where no figure gives the year before; the baseline without it',
    nowcastMethod: 'share or carry-over; share without it',
    lambda: 'how much of the growth so far the rest of the year has, from 0 to 1; as past years had it without it',
    backtestMethod: 'trend, compound, noChange, sameGrowth or document (needed)',
    pathScenario: 'the scenario whose own path is tested, for --method document; the baseline without it',

    commands: {
      project: 'every metric of every scenario and year',
      compare: 'scenarios in one year, against the baseline',
      explain: 'where a number comes from, down to assumptions and figures',
      convert: 'the document as this version of the program writes it (--out is needed)',
      rebase: 'a later base year: what is known of it is taken over, growth goes on from there (--out is needed)',
      import: 'data files read in as series of the document (--out is needed)',
      history: 'what a series suggests: growth, trend with its interval, volatility, persistence',
      nowcast: 'a year from its first months, by those of past years',
      backtest: 'how well a method would have forecast a series: errors by years ahead',
      export:
        'results for other programs: a table, a workbook, a picture, a brief, slides, or a page that still answers (--out is needed)',
      merge: 'three versions of a document made one; what both sides changed differently is listed',
      check: 'whether a document can be read, and what to know of it',
      figures: 'figures, facts, what is derived from them, and checks',
      fan: 'mean and quantiles of every metric over the draws',
      draw: 'one draw alone, every metric',
      best: 'in which draws each scenario is best',
      tornado: 'how far each uncertain assumption moves a metric, widest first',
      levers: 'how far each lever moves a metric over its range, widest first',
      grid: 'a metric over two assumptions at once',
      solve: 'the value of an assumption at which a metric reaches a target',
      changed: 'what separates two scenarios, by groups of assumptions',
      sobol: 'which shares of the variance of a metric uncertain assumptions make',
    },
  },
  bug: (what: string) => `This is a bug in Bilateral: ${what}`,

  /** Of a note about one scenario. */
  ofScenario: (scenario: string, note: string) => `${scenario}: ${note}`,
  /** A difference of nothing, and one of nearly nothing. */
  same: 'same',
  nearlySame: '≈ same',
  expectedRegret: 'Expected regret: by how much it misses the best scenario of each draw, on average.',

  metricInYear: (metric: string, year: number) => `${metric}, in ${year}`,
  difference: 'Difference',
  shapleyValue: (metric: string) =>
    `Each part is the Shapley value: what the group adds to ${metric}, averaged over all orders of change.`,

  inYear: (year: number) => `In ${year}`,
  isBaseline: (scenario: string) => `${scenario} (baseline)`,
  besideEachValue: (baseline: string) => `Beside each value, its difference to ${baseline}.`,
  money: {
    current: () => 'Money at current prices.',
    base: (year: number) =>
      `Money in prices of ${year}. Wages and amounts per project are money of the day and do not rise by themselves.`,
  },

  exported: (path: string, bytes: number) => `Written: ${path} (${counted(bytes, 'byte', 'bytes')})`,
  readable: 'The document can be read.',
  merged: 'The versions are joined.',
  converted: (readAs: number, written: number) => `Format ${readAs} is written as format ${written}.`,
  format: (readAs: number, written: number) => `the file is of format ${readAs}; saving writes format ${written}`,
  redundant: (scenario: string, path: string) =>
    `${scenario}: ${path} is what the baseline has too; it stays when the baseline moves`,
  beyondHorizon: (scenario: string, flow: 'exports' | 'imports', years: readonly string[]) =>
    `${scenario}: growth of ${flow} typed for ${years.join(', ')} lies beyond the horizon and has no effect`,
  notUncertain: (scenario: string, path: string) => `${scenario}: has no ${path}, so that it is not uncertain there`,
  offBy: (label: string, share: string, note: string) => `${label}: off by ${share}; ${note}`,
  holdsSeries: (count: number, unused: number) =>
    `${counted(count, 'series', 'series')} of imported data; ${unused === 0 ? 'values rest on each of them' : `no value rests on ${unused === count ? 'them' : `${unused} of them`}`}`,
  notDerived: (why: string) => `not derived: ${why}`,

  drawOf: (scenario: string, index: number) => `${scenario}, draw ${index}`,
  drawsAndSeed: (draws: number, seed: number) => `${counted(draws, 'draw', 'draws')}, seed ${seed}`,
  scenarioInYear: (scenario: string, year: number) => `${scenario} in ${year}`,
  mean: 'mean',
  shareAtOrAbove: 'Share of draws at or above',
  seeAbove: (quantity: string) => `${quantity} (see above)`,

  figures: {
    figure: 'Figure',
    value: 'Value',
    unit: 'Unit',
    period: 'Period',
    where: 'Where',
    derived: 'Derived',
    formula: 'Formula',
    check: 'Check',
    stated: 'Stated',
    computed: 'Computed',
    offBy: 'Off by',
    fact: 'Fact',
    kind: 'Kind',
    statement: 'What is said',
  },

  grid: {
    title: (scenario: string, metric: string, year: number) => `${scenario}: ${metric}, in ${year}`,
    axes: (down: string, across: string) => `Down: ${down}. Across: ${across}.`,
  },

  variance: {
    nothingUncertain: (scenario: string, metric: string, year: number) =>
      `${scenario}: ${metric} in ${year} does not vary: no assumption of the document is uncertain.`,
    none: (scenario: string, metric: string, year: number) =>
      `${scenario}: ${metric} in ${year} does not vary with the uncertain assumptions of the document.`,
    title: (scenario: string, metric: string, year: number, deviation: string) =>
      `${scenario}: ${metric} in ${year} varies by ${deviation} (standard deviation, without noise of growth)\nShares of its variance:`,
    estimated: (samples: number) =>
      `Estimated from ${counted(samples, 'base point', 'base points')}; shares near 0% may come out below it, and near 100% above it.`,
    asIfIndependent: 'As if the assumptions were independent: their correlations are left out.',
  },

  solve: {
    notMoved: (
      scenario: string,
      assumption: string,
      metric: string,
      year: number,
      value: string,
      from: string,
      to: string,
    ) => `${scenario}: ${assumption} does not move ${metric} in ${year}: it is ${value} from ${from} to ${to}.`,
    notReached: (
      scenario: string,
      assumption: string,
      from: string,
      to: string,
      target: string,
      metric: string,
      year: number,
    ) => `${scenario}: no ${assumption} from ${from} to ${to} gives ${target} for ${metric} in ${year}.`,
    closest: (value: string, gives: string) => `Closest is ${value}, which gives ${gives}.`,
    found: (scenario: string, assumption: string, value: string, gives: string, metric: string, year: number) =>
      `${scenario}: ${assumption} of ${value} gives ${gives} for ${metric} in ${year}.`,
    others: (values: readonly string[]) => `So does ${values.join(', ')}.`,
    exactly: (value: string, number: number) => `${value} (${number})`,
  },

  tornado: {
    now: (scenario: string, metric: string, year: number, value: string) =>
      `${scenario}: ${metric} in ${year} is ${value}`,
    nothingUncertain: 'No assumption of the document is uncertain.',
    inTurn: (metric: string) =>
      `${metric}, with each assumption in turn at its 10% and 90% quantile and the others as they are.`,
    assumption: 'Assumption',
    low: 'at its 10%',
    high: 'at its 90%',
  },

  rebase: {
    title: (before: number, after: number, document: string) => `${document}: base year ${before} → ${after}`,
    base: (year: number) => `What the scenarios say for ${year}`,
    assumed: 'assumed, as projected or typed',
    figure: (id: string) => `figure ${id}`,
    series: (id: string, use: string) => `${use} of series ${id}`,
    derived: (rule: string, figures: readonly string[]) => `${rule} of ${figures.join(', ')}`,
    origin: 'From',
    dropped: 'Changes of scenarios that gave way to what is known',
    moved: (year: number) =>
      `What moved in ${year}: by method (counted from the new base year, with what was projected), then by data (with what is known)`,
    before: 'before',
    method: 'method',
    data: 'data',
    after: 'after',
  },

  import: {
    series: 'Series',
    measure: 'Measure',
    unit: 'Unit',
    first: 'First',
    last: 'Last',
    values: 'Values',
    change: 'Change',
    changes: { added: 'added', same: 'the same as before', replaced: 'replaced' },
    file: (file: string, layout: string, encoding: string, rows: number) =>
      `${file}: ${layout}, ${encoding}, ${counted(rows, 'row', 'rows')}`,
    left: (rows: number, why: string) => `  left out: ${counted(rows, 'row', 'rows')}, ${why}`,
    skipped: (line: number, why: string) => `  skipped: line ${line}, ${why}`,
    note: (note: string) => `  ${note}`,
  },

  levers: {
    now: (scenario: string, metric: string, year: number, value: string) =>
      `${scenario}: ${metric} in ${year} is ${value}`,
    inTurn: (metric: string) => `${metric}, with each lever in turn at two values and the others as they are.`,
    nothingMoves: 'No lever moves it.',
    noEffect: (labels: readonly string[]) => `No effect: ${labels.join('; ')}.`,
    assumption: 'Lever',
    from: 'at',
    to: 'at',
    gives: 'gives',
  },
};
