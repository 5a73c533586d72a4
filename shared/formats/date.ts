const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar date of a source (`2025-05-30`) as people write it: 30 May 2025. What is no whole date stays as it is. */
export function formatDate(date: string, locale = 'en-GB'): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return date;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  let known = formats.get(locale);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    formats.set(locale, known);
  }
  return known.format(time);
}
