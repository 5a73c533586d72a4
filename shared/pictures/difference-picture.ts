import type { Lettering } from '../charts/lettering.ts';
import { extentOf } from '../charts/value-axis.ts';
import { metricIn } from '../wording/metric.ts';
import { metricFormat } from '../wording/metric-format.ts';
import { metricTitle, nounOf, valueInWords } from '../wording/metric-words.ts';
import { assumedOf } from './about.ts';
import { drawnLines, seriesIn } from './lines-picture.ts';
import type { DrawnChart, Picture, PictureRoom } from './picture.ts';
import { type Pictured, toldOf, valueIn, valuesOf } from './scenarios.ts';

/** What each scenario differs from the baseline by, over the years. */
export function differencePicture(about: Pictured): Picture {
  const { names, metric, pricesOf, baseline, document } = about;
  const { pictures, terms, amounts } = names.words;
  const { base, end } = document.horizon;
  const { unit, kind } = metricIn(names, metric);
  const title =
    unit === '1'
      ? amounts.title(names.metric(metric).label, terms.percentagePoints, kind === 'flow')
      : metricTitle(names, metric, pricesOf);
  return {
    title: farthestSentence(about),
    subtitle: pictures.overYears(pictures.differenceTo(title, baseline.name), base, end),
    chart: (width, height, lettering) => lines(about, [width, height], lettering),
    assumed: assumedOf(about, about.scenarios),
    description: '',
  };
}

function lines(about: Pictured, room: PictureRoom, lettering: Lettering): DrawnChart {
  const { names, metric, baseline } = about;
  // The baseline is the line of no difference; it is named in the subtitle.
  const series = seriesIn(about, valuesOf(baseline, about)).filter((one) => !one.baseline);
  const format = metricFormat(names, metric, extentOf(series)).difference;
  return drawnLines(about, { series, targets: [], format }, room, lettering);
}

/** Which scenario differs most from the baseline in the year that is compared. */
function farthestSentence(about: Pictured): string {
  const { names, metric, year, baseline } = about;
  const { pictures, terms, numbers } = names.words;
  const noun = nounOf(names, metric);
  const told = toldOf(about);
  const gap = valueIn(told, about) - valueIn(baseline, about);
  if (Number.isNaN(gap)) return pictures.undefinedIn(noun, year);
  if (gap === 0) return pictures.noneDiffers(noun, year, baseline.name);
  const size =
    metricIn(names, metric).unit === '1'
      ? terms.inPercentagePoints(numbers.rounded(Math.abs(gap) * 100, 1))
      : valueInWords(names, metric, Math.abs(gap), metricFormat(names, metric, [gap]));
  const several = about.scenarios.filter((one) => !one.baseline).length > 1;
  return pictures.farthest(noun, year, { size, more: gap > 0, name: told.name, baseline: baseline.name, several });
}
