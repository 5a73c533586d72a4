import { onOneLine } from '../../../shared/formats/shown-name.ts';
import type { AllWords } from '../../../shared/language/language.ts';
import { beginning } from '../../../shared/limits.ts';

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
/** Files write characters so: the name of a sheet would be read as another. */
const WRITTEN_CHARACTER = /_(?=x[0-9a-f]{4}_)/gi;
/** Programs keep it for themselves. */
const KEPT = 'history';

/** Gives each sheet a name that spreadsheets take and that no other sheet has, whatever the scenario is called. */
export function sheetNamer({ workbook }: AllWords): (wished: string) => string {
  const taken = new Set([KEPT]);
  return (wished) => {
    const plain = onOneLine(
      wished
        .replace(FORBIDDEN, ' ')
        .replace(WRITTEN_CHARACTER, '')
        .replace(/\p{Co}|\p{Cn}|\p{Cs}/gu, ''),
    )
      .replace(/ {2,}/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '');
    const name = plain === '' ? workbook.unnamed : plain;
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : workbook.numbered('', number);
      const tried = `${beginning(name, LONGEST - ending.length).replace(/[' ]+$/, '')}${ending}`;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  };
}
