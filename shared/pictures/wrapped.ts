/** How wide a text is. */
type Width = (text: string) => number;

const spaces = /\s+/u;

/**
 * A text in lines that are no wider than `room`, broken at spaces, and inside a word only where it is wider than a line by
 * itself. No more than `most` lines: the last one then ends in an ellipsis.
 */
export function wrapped(text: string, room: number, most: number, width: Width): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = text.split(spaces).filter((word) => word !== '');
  while (pieces.length > 0) {
    const piece = pieces.shift()!;
    const longer = line === '' ? piece : `${line} ${piece}`;
    if (width(longer) <= room) {
      line = longer;
      continue;
    }
    if (line === '') {
      const [first, rest] = broken(piece, room, width);
      line = first;
      if (rest !== '') pieces.unshift(rest);
    } else pieces.unshift(piece);
    if (lines.length === most - 1) return [...lines, cut(`${line} ${pieces.join(' ')}`, room, width)];
    lines.push(line);
    line = '';
  }
  return line === '' ? lines : [...lines, line];
}

/** The same in as few lines, all about as long: no word stands alone in the last one. */
export function balanced(text: string, room: number, most: number, width: Width): readonly string[] {
  const lines = wrapped(text, room, most, width);
  let [fits, toomuch] = [room, room / 2];
  while (lines.length > 1 && fits - toomuch > 2) {
    const narrower = (fits + toomuch) / 2;
    const tried = wrapped(text, narrower, most, width);
    if (tried.length === lines.length && tried.join(' ') === lines.join(' ')) fits = narrower;
    else toomuch = narrower;
  }
  return wrapped(text, fits, most, width);
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
const lettersOf = (text: string): readonly string[] => Array.from(letters.segment(text), ({ segment }) => segment);

/** As many letters of a word as there is room for, at least one, and the others. */
function broken(word: string, room: number, width: Width): readonly [string, string] {
  const all = lettersOf(word);
  let fits = 1;
  while (fits < all.length && width(all.slice(0, fits + 1).join('')) <= room) fits++;
  return [all.slice(0, fits).join(''), all.slice(fits).join('')];
}

/** More letters than any line has room for are not measured. */
const MOST_IN_LINE = 400;

/** The start of a text that fits with an ellipsis. */
function cut(text: string, room: number, width: Width): string {
  const all = lettersOf(text.slice(0, 2 * MOST_IN_LINE)).slice(0, MOST_IN_LINE);
  const shortened = (count: number) => `${all.slice(0, count).join('').trimEnd()}…`;
  let [fits, toomuch] = [0, all.length + 1];
  while (toomuch - fits > 1) {
    const count = (fits + toomuch) >> 1;
    if (width(shortened(count)) <= room) fits = count;
    else toomuch = count;
  }
  // Between words, where that leaves most of the line.
  const space = all.slice(0, fits).lastIndexOf(' ');
  return shortened(space > 0.7 * fits ? space : fits).replace(/[,;:]…$/u, '…');
}
