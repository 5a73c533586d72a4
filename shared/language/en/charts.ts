/** Words of charts: on their axes, at the ends of lines, in readings, and what stands for a picture that is not seen. */
export const charts = {
  target: (value: string) => `Target ${value}`,
  /** Scenarios at one place: two of them, or one and how many others. */
  together: (first: string, second: string, others: number) =>
    others === 1 ? `${first} and ${second}` : `${first} and ${others} others`,
};
