/** Why a value was chosen, where that was said of another value. */
export const reasons = {
  /** A value that is set as a whole, or was not there. */
  theValue: 'the value',
  saidBefore: (of: string): string => `Said of ${of} before`,
  withBefore: (before: string, text: string): string => `${before}: ${text}`,
};
