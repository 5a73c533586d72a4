/** Dates as people of one language read them. */
export interface Dates {
  /** A calendar date of a source (`2025-05-30`): 30 May 2025. What is no whole date stays as it is. */
  day(date: string): string;
  /** The full name of a month, 0 to 11. */
  month(month: number): string;
  /** A day and its time, by the analyst's own clock. */
  moment(time: number): string;
}

/** How dates are written in a language, by its BCP 47 tag. */
export function datesIn(locale: string): Dates {
  // Made when it is first needed, as each takes a moment.
  const format = (options: Intl.DateTimeFormatOptions) => {
    let made: Intl.DateTimeFormat | undefined;
    return (time: number): string => {
      made ??= new Intl.DateTimeFormat(locale, options);
      return made.format(time);
    };
  };
  const day = format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const month = format({ month: 'long', timeZone: 'UTC' });
  return {
    day(date) {
      const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
      return parts ? day(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))) : date;
    },
    month: (number) => month(Date.UTC(2000, number)),
    moment: format({ dateStyle: 'long', timeStyle: 'short' }),
  };
}
