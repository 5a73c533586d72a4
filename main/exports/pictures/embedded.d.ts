declare module '*.css?rules' {
  export const rules: readonly import('../../../shared/pictures/cascade.ts').StyleRule[];
}
declare module '*?bytes' {
  /** Reads the file. */
  export const bytes: () => Uint8Array<ArrayBuffer>;
}
