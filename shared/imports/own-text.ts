/** A text of its own memory: a piece of a large text would keep all of that. */
export const ownText = (text: string): string => (text.length < 13 ? text : JSON.parse(JSON.stringify(text)));
