const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in HTML or XML, between elements or in an attribute in double quotes. */
export const textInHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
