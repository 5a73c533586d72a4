/* These run inside the page, as text: each is whole in itself. */

/** The app's own loop (tests/bench/page-work.ts, `answers`), and beside it a stricter sum of the same moves. */
export async function answers({ slider: selector, moves }) {
  const slider = document.querySelector(selector);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const move = (value) => {
    setValue.call(slider, String(value));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const frame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));
  const task = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  const low = Number(slider.min);
  const high = Number(slider.max);
  const drawn = [];
  const whole = [];
  const inHandler = [];
  for (let k = 0; k < moves; k++) {
    await frame();
    await task();
    // Before the library's own callbacks of the next frame: what they take counts in `whole`.
    let first = 0;
    requestAnimationFrame(() => {
      first = performance.now();
    });
    const start = performance.now();
    move(low + ((high - low) * (((k * 37) % 100) + 0.5)) / 100);
    await Promise.resolve();
    const handled = performance.now() - start;
    // Promises chained further than one are work of the handler too.
    let settled = 0;
    const drain = async () => {
      for (let n = 0; n < 200; n++) await null;
      settled = performance.now() - start;
    };
    void drain();
    const framed = await frame();
    await task();
    const end = performance.now();
    drawn.push(handled + end - framed);
    inHandler.push(handled);
    whole.push(settled + end - first);
  }
  const ascending = (a, b) => a - b;
  return { drawn: drawn.sort(ascending), whole: whole.sort(ascending), inHandler: inHandler.sort(ascending) };
}

/** Untimed: whether the picture follows each move, and whether it is final when the timing ends. */
export async function follows({ slider: selector, chart, moves }) {
  const slider = document.querySelector(selector);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
  const task = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  const picture = () =>
    [...document.querySelectorAll(chart)]
      .map((one) => (one.tagName === 'CANVAS' ? one.toDataURL() : one.outerHTML))
      .join();
  let followed = 0;
  let late = 0;
  for (let k = 0; k < moves; k++) {
    for (let n = 0; n < 4; n++) await frame();
    await task();
    const before = picture();
    const [low, high] = [Number(slider.min), Number(slider.max)];
    setValue.call(slider, String(low + ((high - low) * (((k * 37) % 100) + 0.5)) / 100));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await frame();
    await task();
    const at = picture();
    for (let n = 0; n < 8; n++) await frame();
    await task();
    if (at !== before) followed++;
    if (picture() !== at) late++;
  }
  return { followed, late, moves };
}
