declare module '*.css?rules' {
  const rules: readonly import('../../../shared/pictures/cascade.ts').StyleRule[];
  export default rules;
}
declare module '*?bytes' {
  /** Reads the file. */
  const bytes: () => Uint8Array<ArrayBuffer>;
  export default bytes;
}
