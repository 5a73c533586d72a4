declare module 'js-yaml' {
  export function load(text: string): unknown;
}

declare module 'plist' {
  export function parse(text: string): unknown;
}
