/** What is used of the parser; its own types would bring those of Node along, which this folder does not know. */
declare module 'papaparse' {
  interface Settings {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly quoteChar: '"';
  }
  const Papa: {
    parse(
      text: string,
      settings: Settings,
    ): {
      readonly data: string[][];
      readonly errors: readonly { readonly type: string }[];
    };
  };
  // biome-ignore lint/style/noDefaultExport: it is what the parser exports
  export default Papa;
}
