import { createHash } from 'node:crypto';
import { textInHtml } from '../../../shared/formats/html.ts';

/** What a page is put together from. */
export interface PageParts {
  /** BCP 47 tag. */
  readonly language: string;
  readonly title: string;
  readonly script: string;
  readonly styles: string;
  readonly data: object;
  /** What is said where no script runs. */
  readonly withoutScript: string;
  readonly generator: string;
  /** Licences of what the script and the styles contain. */
  readonly licences: string;
}

/**
 * One file that asks for nothing: the policy lets in its own script and its own styles by their hashes, and pictures and
 * fonts that it holds itself. What is written as data is never run, and no text of the document can end its element.
 */
export function pageHtml(parts: PageParts): string {
  const { language, title, script, styles, data, withoutScript, generator, licences } = parts;
  const policy = [
    "default-src 'none'",
    `script-src '${sourceHash(script)}'`,
    `style-src '${sourceHash(styles)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${textInHtml(language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    `<meta name="generator" content="${textInHtml(generator)}">`,
    `<title>${textInHtml(title)}</title>`,
    `<style>${styles}</style>`,
    '</head>',
    '<body>',
    `<div id="root"><noscript>${textInHtml(withoutScript)}</noscript></div>`,
    `<script type="application/json" id="data">${inElement(JSON.stringify(data))}</script>`,
    `<script>${script}</script>`,
    `<script type="text/plain" id="licences">${licences.replaceAll('<', '‹')}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The hash by which a policy lets in an inline element. */
export const sourceHash = (text: string): string =>
  `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;

/** JSON that ends no element and opens no comment, and is on one line for every reader of lines. */
const inElement = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
