import { escaped } from '../office/office-package.ts';
import { type SeriesLook, token } from './colours.ts';

/** A native chart: its part is written here, as the library styles whole charts only, and its workbook by the library. */
export interface SlideChart {
  readonly kind: 'lines' | 'columns';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Of the axis of values: what a spreadsheet calls a number format. */
  readonly format: string;
  /** Stands beside the axis of values. */
  readonly unit: string;
  readonly legend: boolean;
  readonly language: string;
  /** The chart in words. */
  readonly description: string;
}

export interface ChartSeries {
  readonly name: string;
  /** Null where nothing is defined. */
  readonly values: readonly (number | null)[];
  readonly look: SeriesLook | { readonly fill: string | null };
  /** Width of its line in points. */
  readonly width?: number;
  /** Its values stand at its bars. */
  readonly labelled?: string;
}

const SIZE = 1200;
const POINT = 12700;

/** The part of a chart, in the order of elements that ECMA-376 asks for. */
export function chartPart(chart: SlideChart): string {
  const { kind, series, legend } = chart;
  const drawn = series.map((one, k) => seriesOf(chart, one, k)).join('');
  const plot =
    kind === 'lines'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${drawn}<c:marker val="1"/>${AXES}</c:lineChart>`
      : `<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>${drawn}<c:gapWidth val="45"/><c:overlap val="100"/>${AXES}</c:barChart>`;
  // What carries the bars says nothing.
  const silent = series.flatMap((one, k) =>
    'fill' in one.look && one.look.fill === null
      ? [`<c:legendEntry><c:idx val="${k}"/><c:delete val="1"/></c:legendEntry>`]
      : [],
  );
  const key = legend
    ? `<c:legend><c:legendPos val="r"/>${silent.join('')}${KEY}<c:overlay val="0"/>${textOf(chart, token('--ink-soft'))}</c:legend>`
    : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${escaped(chart.language)}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${legend ? PLOT : '<c:layout/>'}${plot}${categoryAxis(chart)}${valueAxis(chart)}<c:spPr><a:noFill/></c:spPr></c:plotArea>${key}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

/** A room as shares of the chart's. */
const room = (x: number, y: number, w: number, h: number, inner = ''): string =>
  `<c:layout><c:manualLayout>${inner}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${x}"/><c:y val="${y}"/><c:w val="${w}"/><c:h val="${h}"/></c:manualLayout></c:layout>`;

/** A key beside the plot leaves it its room, however long the names are. */
const PLOT = room(0.08, 0.04, 0.64, 0.84, '<c:layoutTarget val="inner"/>');
const KEY = room(0.745, 0.04, 0.25, 0.84);

const AXES = '<c:axId val="1001"/><c:axId val="1002"/>';

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

const textOf = ({ language }: SlideChart, colour: string, bold = false): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${SIZE}" b="${bold ? 1 : 0}">${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="${escaped(language)}"/></a:p></c:txPr>`;

function seriesOf(chart: SlideChart, one: ChartSeries, k: number): string {
  const { categories, kind } = chart;
  const column = columnName(k + 1);
  const last = categories.length + 1;
  const text = `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f>${strings([one.name])}</c:strRef></c:tx>`;
  const names = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f>${strings(categories)}</c:strRef></c:cat>`;
  const values = `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f>${numbers(one.values)}</c:numRef></c:val>`;
  const head = `<c:idx val="${k}"/><c:order val="${k}"/>${text}`;
  const labels = labelsOf(chart, one);
  return kind === 'lines'
    ? `<c:ser>${head}${lineLook(one)}${labels}${names}${values}<c:smooth val="0"/></c:ser>`
    : `<c:ser>${head}${barLook(one)}<c:invertIfNegative val="0"/>${labels}${names}${values}</c:ser>`;
}

function lineLook({ look, width = 1.75 }: ChartSeries): string {
  if ('fill' in look) throw new Error('a line has a look of its own');
  const { colour, dash, symbol, hollow } = look;
  const line = `<a:ln w="${Math.round(width * POINT)}" cap="rnd">${solid(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
  const fill = hollow ? solid('FFFFFF') : solid(colour);
  return `<c:spPr>${line}</c:spPr><c:marker><c:symbol val="${symbol}"/><c:size val="6"/><c:spPr>${fill}<a:ln w="${POINT}">${solid(colour)}</a:ln></c:spPr></c:marker>`;
}

function barLook({ look }: ChartSeries): string {
  if (!('fill' in look)) throw new Error('a bar is filled or not');
  return look.fill === null
    ? '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
    : `<c:spPr>${solid(look.fill)}<a:ln><a:noFill/></a:ln></c:spPr>`;
}

const shows = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

const labelsOf = (chart: SlideChart, { labelled }: ChartSeries): string =>
  labelled === undefined
    ? `<c:dLbls>${shows(false)}</c:dLbls>`
    : `<c:dLbls><c:numFmt formatCode="${escaped(labelled)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textOf(chart, token('--ink'), true)}<c:dLblPos val="ctr"/>${shows(true)}</c:dLbls>`;

function strings(texts: readonly string[]): string {
  const points = texts.map((text, k) => `<c:pt idx="${k}"><c:v>${escaped(text)}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`;
}

function numbers(values: readonly (number | null)[]): string {
  const points = values.flatMap((value, k) => (value === null ? [] : [`<c:pt idx="${k}"><c:v>${value}</c:v></c:pt>`]));
  return `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache>`;
}

const line = (name: string): string => `<c:spPr><a:ln w="9525">${solid(token(name))}</a:ln></c:spPr>`;

const categoryAxis = (chart: SlideChart): string =>
  `<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line('--axis')}${textOf(chart, token('--ink-soft'))}<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

const valueAxis = (chart: SlideChart): string =>
  `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${line('--grid')}</c:majorGridlines>${axisTitle(chart)}<c:numFmt formatCode="${escaped(chart.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textOf(chart, token('--ink-soft'))}<c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="${chart.kind === 'lines' ? 'midCat' : 'between'}"/></c:valAx>`;

const axisTitle = ({ unit, language }: SlideChart): string =>
  `<c:title><c:tx><c:rich><a:bodyPr rot="-5400000" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${SIZE}" b="0">${solid(token('--ink-soft'))}</a:defRPr></a:pPr><a:r><a:rPr lang="${escaped(language)}" sz="${SIZE}" b="0">${solid(token('--ink-soft'))}</a:rPr><a:t>${escaped(unit)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** `B` for 1, as spreadsheets name their columns. */
function columnName(k: number): string {
  const [whole, rest] = [Math.floor(k / 26), k % 26];
  return `${whole > 0 ? columnName(whole - 1) : ''}${String.fromCharCode(65 + rest)}`;
}
