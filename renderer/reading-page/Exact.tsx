/** A number as it is read, with all its digits for programs. */
export const Exact = ({ value, text }: { readonly value: number | null; readonly text: string }) =>
  value === null || Number.isNaN(value) ? <span>{text}</span> : <data value={String(value)}>{text}</data>;
