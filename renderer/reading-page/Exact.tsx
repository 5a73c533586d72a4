/** A number as it is read, with all its digits for programs. */
export const Exact = ({ value, text }: { readonly value: number; readonly text: string }) =>
  Number.isNaN(value) ? <span>{text}</span> : <data value={String(value)}>{text}</data>;
