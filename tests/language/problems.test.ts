import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english } from '../../shared/language/en/english.ts';
import {
  type Problem,
  type ProblemCode,
  type ProblemParams,
  problem,
  said,
  sentence,
} from '../../shared/language/problems.ts';
import { pseudo } from '../../shared/language/pseudo.ts';

const found = { kind: 'plain', value: '-3' } as const;
const bound = { found: { kind: 'holds', count: 5, of: 'characters' }, bound: '4', of: 'characters' } as const;
const range = { kind: 'whole', least: '1', most: '20' } as const;
const asked = { year: 2040, base: 2024, end: 2035 };
const inner = problem('assumption.year', 'investment.zoneYear', { value: 1900, first: 2025, last: 2060 });
const period = { from: 2025 * 12, to: 2025 * 12 + 3 };

/** Facts for every problem: what each one needs is checked by its type. */
const SAMPLES: { readonly [C in ProblemCode]: ProblemParams<C> } = {
  'file.tooLarge': { mebibytes: 17, most: 16 },
  'file.longer': { most: 16 },
  'file.tooDeep': { deepest: 64 },
  'file.tooManyScenarios': { most: 200 },
  'file.empty': { line: 1, column: 1 },
  'file.noJson': { line: 3, column: 7 },
  'file.forbiddenKey': { key: '__proto__' },
  'file.twice': null,
  'file.inexactNumber': { number: '1e400' },
  'file.utf16': null,
  'file.notUtf8': null,
  'file.conflict': { markers: [{ text: '<<<<<<< mine', line: 4 }], more: 2 },
  'file.wouldBeTooDeep': { deepest: 64 },
  'file.wouldBeTooLarge': { mebibytes: 16.24, most: 16, mostIn: 'notes' },
  'file.noObject': { found: { kind: 'list', length: 4 } },
  'file.otherFormat': { found: { kind: 'text', quoted: '"other"' } },
  'file.noVersion': { found: { kind: 'missing' }, current: 1 },
  'file.newer': { version: 9 },
  'file.more': { count: 3 },
  'value.otherType': { found: { kind: 'null' }, expected: 'number' },
  'value.tooSmall': bound,
  'value.notAbove': { ...bound, of: null },
  'value.tooLarge': bound,
  'value.notBelow': bound,
  'value.noneOf': { found, values: ['"a"', '"b"'] },
  'value.noForm': { found: { kind: 'object' }, forms: [] },
  'value.key': { found },
  'value.format': { found },
  'value.notWhole': { found },
  'value.unknownKeys': { found, keys: ['a'] },
  'value.id': { found },
  'value.figureId': { found },
  'value.date': { found },
  'value.parameter': { found, least: 1e-12, most: 1e12 },
  'value.wholePath': { found },
  'scenario.tooMany': { most: 200 },
  'scenario.noName': null,
  'scenario.nameTaken': { name: 'High' },
  'scenario.staysFirst': null,
  'scenario.theOnly': null,
  'scenario.theBaseline': null,
  'scenario.idTwice': { id: 'high' },
  'scenario.unknown': { id: 'low', ids: ['high', 'base'] },
  'scenario.none': null,
  'scenario.notCompared': { id: 'low' },
  'assumption.noSuchPath': null,
  'assumption.wrongPath': null,
  'assumption.notThere': null,
  'assumption.otherShape': null,
  'assumption.nothingBefore': null,
  'assumption.besideWhole': { whole: 'exports.growth' },
  'assumption.noSuchField': { whole: 'exports.growth' },
  'assumption.sharesTotal': { of: 'tracks', total: 0.9 },
  'assumption.share': { value: 1.2, least: 0, most: 1 },
  'assumption.saturatingFromBelow': { value: -0.1 },
  'assumption.ceilingTooLow': { ceiling: 1000, flow: 'exports', group: null, inBase: 1200 },
  'assumption.year': { value: 1900, first: 2025, last: 2060 },
  'assumption.moveOnTo': { to: '"nobody"', others: ['skilled'] },
  'assumption.shockGroup': { group: '"toys"', groups: [] },
  'assumption.ids': { missing: ['skilled'], strange: [] },
  'question.undefined': { year: 2030 },
  'question.undefinedSomewhere': { metric: 'ratio', year: 2030 },
  'structure.noTrack': null,
  'structure.idTwice': { id: 'skilled' },
  'structure.noName': null,
  'structure.nameTaken': { name: 'Garments' },
  'structure.shock': { scenarios: ['Export shock'] },
  'structure.movesOn': { scenarios: ['Growth fades'] },
  'structure.formula': { metrics: ['Share of garments'] },
  'structure.theOnlyTrack': null,
  'assumption.notFromFigure': null,
  'uncertainty.notAnInput': { path: '"exports"', why: 'whole' },
  'uncertainty.inputTwice': { path: 'skills.gain' },
  'uncertainty.certain': { path: 'skills.gain' },
  'uncertainty.withItself': { path: 'skills.gain' },
  'uncertainty.pairTwice': { a: 'a', b: 'b' },
  'uncertainty.contradiction': { a: 'a', b: 'b', rho: 0.9 },
  'uncertainty.misordered': { value: 3, bound: 'max', most: 2 },
  'uncertainty.correlated': null,
  'figures.noPeriod': null,
  'figures.otherPeriod': { period: 'this spring' },
  'figures.otherUnit': { unit: 'USD bn', needed: 'USD m' },
  'figures.statedTwice': { taken: 'Exports 2025', period },
  'figures.idTwice': { id: 'a', first: 'items[2].id' },
  'figures.noSource': { id: 'a', such: null },
  'figures.noOrganisation': { id: 'a' },
  'figures.noNumber': { name: { kind: 'growth', measure: 'exports', period }, formula: 'a / b' },
  'figures.noPast': { flow: 'exports', months: period, lacks: [period] },
  'figures.follower': { inner },
  'figures.noName': null,
  'figures.noFactName': null,
  'figures.noUnit': null,
  'figures.growthInUnit': { unit: 'USD m' },
  'figures.wrongPeriod': { period: '' },
  'figures.noPublication': null,
  'figures.wrongDate': { date: '2025-02-30' },
  'question.yearAfter': asked,
  'question.yearBefore': asked,
  'question.noYear': asked,
  'question.noSum': null,
  'question.noPresentValue': null,
  'question.target': { target: 1 },
  'question.level': { level: 2 },
  'question.noBetter': { metric: 'imports', offered: ['exports'] },
  'question.samples': { samples: 0, most: 100_000 },
  'question.shareAlone': { path: 'workers.tracks.a.initialShare' },
  'question.otherShape': { path: 'exports.growth.rate', there: ['exports.growth.from'] },
  'question.wholeOnly': { path: 'investment.zones' },
  'question.range': { path: 'a', from: 2, to: 1, least: 0, most: 3 },
  'question.notALever': { path: 'exports.growth.to' },
  'question.noNumber': { path: 'workers.stockCap' },
  'question.rangeTwice': { path: 'investment.zones' },
  'question.wholeEnds': { path: 'investment.zoneYear', from: 2025.5, to: 2030 },
  'question.sameAxis': { path: 'a' },
  'question.axisCount': { count: 1, most: 101 },
  'question.axisOrder': { from: 2, to: 1 },
  'question.axisRange': { path: 'a', from: 0, to: 9, least: 1, most: 3 },
  'question.axisSteps': { path: 'a', from: 0, to: 9, count: 4, first: 0, last: 9 },
  'question.corner': { x: 'a', xValue: 1, y: 'b', yValue: 2, inner },
  'question.bug': { error: 'it broke' },
  'formula.empty': null,
  'formula.tooLong': { most: 10_000 },
  'formula.tooDeep': { place: 201, most: 200 },
  'formula.unexpected': { place: 3, found: '', expected: ['value'] },
  'formula.stray': { place: 3, found: '$', expected: ['operator', 'comparison', 'end'] },
  'formula.noFunction': { found: 'median', functions: ['min', 'max'] },
  'formula.operands': { name: 'min', least: 1, most: null },
  'formula.unknownName': { name: 'trad', place: 5, nearest: 'trade' },
  'history.offMonths': { year: 2023, stated: 41.2, made: 40.7 },
  'history.unknownNature': null,
  'history.gap': { from: 2009, to: 2011 },
  'history.notAboveZero': { year: 2010, value: 0 },
  'history.tooFewToTest': { count: 5, needed: 6 },
  'history.otherMeasure': { measure: 'trade' },
  'history.yearKnown': { measure: 'trade', year: 2025 },
  'history.noGround': { measure: 'trade', year: 2025 },
  'baseYear.notLater': { year: 2020, base: 2024 },
  'baseYear.tooLate': { year: 2034, end: 2035 },
  'baseYear.bothFlows': null,
  'baseYear.shareBeside': { flows: ['exports', 'imports'] },
  'baseYear.notChosen': null,
  'baseYear.negative': { value: -1 },
  'baseYear.ceiling': { scenario: 'Growth fades', ceiling: 3000, inBase: 3100 },
  'merge.unreadable': { inner },
  'merge.differently': { base: '1', ours: '2', theirs: '' },
  'formula.circle': { metrics: ['a', 'b'] },
  'number.empty': range,
  'number.none': { typed: 'a', ...range },
  'number.notPossible': { typed: 'a', ...range },
  'number.percentage': { typed: '5%', ...range },
  'number.currency': { typed: '$5', currency: 'USD', here: { unit: 'JPY a year' }, ...range },
  'number.unit': { typed: '5 kg', here: { percent: true }, ...range },
  'number.size': { typed: '$2,000', singles: 'dollars', sizes: 'millions', ...range },
  'number.signs': { typed: '19,8', part: 'decimals', sign: 'point', here: '19.8', ...range },
  'number.readings': { typed: '7.500', readings: ['7.5', '7,500'], unit: ' persons' },
  'newDocument.noCountry': null,
  'newDocument.sameCountry': null,
  'newDocument.noAdjective': null,
  'newDocument.noCurrency': null,
  'newDocument.noRate': { currency: 'KRW' },
  'newDocument.noTrade': null,
  'newDocument.noWage': null,
  'store.ENOENT': null,
  'store.ENOTDIR': null,
  'store.EISDIR': null,
  'store.EACCES': null,
  'store.EPERM': null,
  'store.EROFS': null,
  'store.ENOSPC': null,
  'store.EDQUOT': null,
  'store.EEXIST': null,
  'store.EBUSY': null,
  'store.ENAMETOOLONG': null,
  'store.EMFILE': null,
  'store.ENFILE': null,
  'store.ELOOP': null,
  'store.EPIPE': null,
  'store.EIO': null,
  'store.EFBIG': null,
  'store.otherError': { error: 'EWHATEVER' },
  'store.noPath': null,
  'store.noFile': { kind: 'pipe' },
  'store.unreadable': null,
  'store.noJson': null,
  'store.leftAlone': { notice: 'was written by a newer Bilateral' },
  'store.replacedMeanwhile': null,
  'store.notSaved': { inner },
  'store.neverSaved': null,
  'store.notOffered': null,
  'store.notKept': { id: 'a' },
  'store.nothingDropped': null,
  'store.severalDropped': { count: 3 },
  'store.folderDropped': null,
  'commandLine.twice': null,
  'commandLine.forceAlone': null,
  'commandLine.bomAlone': null,
  'commandLine.take': { given: 'exports' },
  'commandLine.takeUnit': { figure: 'workers.2025-03', unit: 'persons', needed: 'USD m' },
  'commandLine.takeWhich': { year: 2025, figures: [{ id: 'exports.2025', value: 1700, unit: 'USD m' }] },
  'commandLine.noOut': null,
  'commandLine.noDocumentOut': null,
  'exporting.notWritten': { inner: problem('store.ENOSPC', 'a.xlsx') },
  'exporting.maybeOpen': { inner: problem('store.EPERM', 'a.xlsx') },
  'exporting.notPrinted': null,
  'commandLine.noFile': null,
  'commandLine.noExportOut': null,
  'commandLine.pdf': null,
  'commandLine.ending': { given: 'doc', kinds: ['.csv', '.docx'] },
  'commandLine.otherKind': { kind: '.csv', kinds: ['.svg', '.png'] },
  'commandLine.sliders': { count: 7, most: 6 },
  'commandLine.unknown': { given: 'trde', near: 'trade', known: ['trade', 'fdi'] },
  'commandLine.noScenario': { known: ['a'] },
  'commandLine.scenarios': { count: 2, known: ['a'] },
  'commandLine.noMetric': { known: ['a'] },
  'commandLine.metrics': { known: ['a'] },
  'commandLine.noYear': null,
  'commandLine.year': { given: '1900', base: 2024, end: 2035 },
  'commandLine.whole': { given: '1.5', least: 0, most: 9 },
  'commandLine.noNumber': null,
  'commandLine.number': { given: 'x' },
  'commandLine.noAssumption': null,
  'commandLine.noAxis': null,
  'commandLine.axis': { given: 'x' },
  'commandLine.leverRange': { given: 'x' },
  'commandLine.tooManyDraws': { draws: 1e6, most: 1e4 },
  'commandLine.noIndex': null,
  'commandLine.target': { given: 'x' },
  'commandLine.correlated': null,
  'commandLine.otherSocket': null,
  'commandLine.silent': { kind: 'pipe', seconds: 10 },
  'commandLine.noCommand': null,
  'commandLine.refused': { message: 'unknown command x' },
};

const problems = Object.entries(SAMPLES).map(([code, params]) => ({ code, path: 'here', params }) as Problem);

describe('every problem', () => {
  test.each(problems.map((one) => [one.code, one] as const))('%s says where, what, and what to do', (_, one) => {
    const { where, what, allowed } = said(english, one);
    for (const part of [where, what, allowed]) {
      expect(part).toMatch(/\p{L}/u);
      expect(part).not.toMatch(/undefined|NaN|\[object|null\b(?<!is null)/);
    }
    expect(sentence(english, one)).toBe(`${where}: ${what}, ${allowed}`);
  });

  test('is made somewhere, by its code', () => {
    const code = ['main', 'renderer', 'shared']
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(join('shared', 'language')))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');
    const errors = /^store\.(E[A-Z]+)$/;
    const made = (one: string) => code.includes(`'${errors.exec(one)?.[1] ?? one}'`);
    expect(problems.map((one) => one.code).filter((one) => !made(one))).toEqual([]);
  });

  test('crosses to another process as it is', () => {
    for (const one of problems) expect(structuredClone(one)).toEqual(JSON.parse(JSON.stringify(one)));
  });
});

test('a problem within another is said in the same language', () => {
  const wrapped = problem('store.notSaved', '', { inner });
  expect(sentence(english, wrapped)).toBe(
    'investment.zoneYear: is 1900, a year from 2025 to 2060 is needed. Nothing is lost: your work is still open here',
  );
  expect(said(pseudo(english), wrapped).what).not.toMatch(/[A-Za-z]/);
});

test('a place that is no path has its word, and a path of the file stays as it is', () => {
  expect(sentence(english, problem('file.utf16', ''))).toMatch(/^file: /);
  expect(sentence(english, problem('store.neverSaved', 'unsavedWork'))).toMatch(/^unsaved work: /);
  expect(sentence(english, problem('file.twice', 'scenarios[3].id'))).toMatch(/^scenarios\[3\]\.id: /);
});
