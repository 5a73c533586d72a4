import { FIRST_BASE, LAST_BASE, newDocument } from '../../../shared/document/new-document.ts';
import type { ScenarioDocument } from '../../../shared/document/schema.ts';
import { type NumberField, parseNumber } from '../../../shared/formats/parse-number.ts';
import type { Problem } from '../../../shared/language/problems.ts';
import { assumptionAt } from '../../../shared/model/register.ts';
import { unitIn } from '../../../shared/model/structure.ts';
import { type Outcome, placed, refused } from '../../../shared/outcome.ts';
import { words } from '../../words.ts';
import { adjectiveOf, currencyOf, type Listed } from './countries.ts';

/** What is typed for a document of two countries, as it stands in the fields. */
export interface TypedCase {
  readonly home: string;
  readonly homeAdjective: string;
  readonly partner: string;
  readonly partnerAdjective: string;
  readonly currency: string;
  readonly rate: string;
  readonly base: string;
  readonly exports: string;
  readonly imports: string;
  readonly workers: string;
  readonly wage: string;
}

/** The last whole year is what is known most often. */
export const emptyCase = (now: Date): TypedCase => ({
  home: '',
  homeAdjective: '',
  partner: '',
  partnerAdjective: '',
  currency: '',
  rate: '',
  base: String(now.getFullYear() - 1),
  exports: '',
  imports: '',
  workers: '',
  wage: '',
});

/** A choice made, with what follows from it: adjective and currency can be changed afterwards. */
export function chosen(
  typed: TypedCase,
  field: 'home' | 'partner' | 'currency',
  id: string,
  all: readonly Listed[],
): TypedCase {
  const name = all.find((one) => one.id === id)?.label ?? id;
  switch (field) {
    case 'home':
      return { ...typed, home: id, homeAdjective: adjectiveOf(id, name) };
    case 'partner':
      return chosen(
        { ...typed, partner: id, partnerAdjective: adjectiveOf(id, name) },
        'currency',
        currencyOf(id),
        all,
      );
    case 'currency':
      return { ...typed, currency: id, rate: id === 'USD' ? '1' : id === typed.currency ? typed.rate : '' };
  }
}

type NumberName = 'rate' | 'base' | 'exports' | 'imports' | 'workers' | 'wage';

/** What each field for a number reads. */
export function numberField(name: NumberName, { currency }: Pick<TypedCase, 'currency'>): NumberField {
  const { fields } = words.newDocument;
  const { decimalComma } = words.numbers;
  const of = (path: 'exchange.rate' | 'base.totalTrade' | 'base.workers' | 'workers.tracks.*.wage', label: string) => {
    const { min, max, unit } = assumptionAt(path);
    return { label, percent: false, unit: unitIn({ currency }, unit), min, max, decimalComma };
  };
  switch (name) {
    case 'rate':
      return of('exchange.rate', currency === '' ? fields.rateOfAny : fields.rate(currency));
    case 'base': {
      const year = { whole: true, year: true, percent: false, unit: 'year' };
      return { label: fields.base, min: FIRST_BASE, max: LAST_BASE, ...year, decimalComma };
    }
    case 'exports':
    case 'imports':
      return { ...of('base.totalTrade', fields[name]), min: 0 };
    case 'workers':
      return of('base.workers', fields.workers);
    case 'wage':
      return of('workers.tracks.*.wage', currency === '' ? fields.wageOfAny : fields.wage(currency));
  }
}

/** The paths of problems that are said at their fields. */
export const CASE_FIELDS: readonly string[] = Object.keys(emptyCase(new Date(0))).map((field) => `new.${field}`);

/** The document that is made of what was typed, or what is wrong at each field. */
export function documentTyped(typed: TypedCase, all: readonly Listed[], now: Date): Outcome<ScenarioDocument> {
  const unread: Problem[] = [];
  const number = (name: NumberName): number => {
    const read = parseNumber(typed[name], numberField(name, typed));
    if (read.ok) return read.value;
    unread.push(...placed(read.problems, () => `new.${name}`));
    return Number.NaN;
  };
  const country = (code: string, adjective: string) => ({
    code,
    name: all.find(({ id }) => id === code)?.label ?? '',
    adjective: adjective.trim(),
  });
  const wage = () => (typed.wage.trim() === '' ? 0 : number('wage'));
  const made = newDocument(words, {
    home: country(typed.home, typed.homeAdjective),
    partner: country(typed.partner, typed.partnerAdjective),
    currency: typed.currency,
    rate: number('rate'),
    base: number('base'),
    exports: number('exports'),
    imports: number('imports'),
    workers: typed.workers.trim() === '' ? null : { stock: number('workers'), wage: wage() },
    date: dayOf(now),
  });
  if (unread.length === 0) return made;
  const isOther = ({ path }: Problem) => CASE_FIELDS.includes(path) && !unread.some((one) => one.path === path);
  const others = made.ok ? [] : made.problems.filter(isOther);
  return refused([...unread, ...others]);
}

/** The day by the analyst's own calendar, as ISO has it. */
const dayOf = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
