/** What is made from the one SVG, as SVG: the tile as each system wants it, and the sheet of a scenario document. */

/** The mark in the colours of the dark window, and what each becomes on a white sheet: the tokens of both themes. */
const ON_PAPER = new Map([
  ['#1a1a19', '#ffffff'],
  ['#f0efec', '#1a1a19'],
  ['#4ba6e0', '#0072b2'],
]);

/** macOS leaves a margin round every tile: 824 of 1024 is the tile itself. */
export function tileOfMacos(tile) {
  const side = (512 * 1024) / 824;
  const start = (512 - side) / 2;
  return withViewBox(tile, `${start} ${start} ${side} ${side}`);
}

/** A sheet with a turned corner that carries the mark. */
export function documentSheet(tile) {
  const mark = /<g id="mark">[\s\S]*<\/g>/.exec(tile)?.[0];
  if (mark === undefined) throw new Error('bilateral.svg has no group with the id "mark".');
  const onPaper = mark.replace(/#[0-9a-f]{6}/g, (colour) => {
    const paper = ON_PAPER.get(colour);
    if (paper === undefined) throw new Error(`The colour ${colour} of the mark has no counterpart on paper.`);
    return paper;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <path d="M112 24H322L416 118V472a16 16 0 0 1-16 16H112a16 16 0 0 1-16-16V40a16 16 0 0 1 16-16Z"
    fill="#ffffff" stroke="#a9a9a3" stroke-width="16"/>
  <path d="M322 24V102a16 16 0 0 0 16 16H416Z" fill="#dcdcd7" stroke="#a9a9a3" stroke-width="16" stroke-linejoin="round"/>
  <g transform="translate(95 142) scale(0.64)">${onPaper}</g>
</svg>`;
}

function withViewBox(svg, viewBox) {
  return svg.replace(/viewBox="[^"]*"/, `viewBox="${viewBox}"`);
}
