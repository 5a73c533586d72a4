import { fanOf, project, START } from './model.js';
/** A slider and a chart; what a peer gives back is called with new values from the input's own handler. */
export async function page({ line, fan }) {
  const isFan = new URLSearchParams(location.search).get('chart') === 'fan';
  const [make, dataOf] = isFan ? [fan, fanOf] : [line, project];
  const update = await make(document.getElementById('chart'), dataOf(START));
  const slider = document.getElementById('slider');
  slider.addEventListener('input', () => update(dataOf(slider.valueAsNumber)));
  globalThis.chartDrawn = true;
}
