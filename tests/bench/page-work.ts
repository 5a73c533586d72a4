/* These run inside the page, as text: each is whole in itself. */

export interface Answered {
  /** Milliseconds from the input's handler to the first task after the next frame, less the wait for it; ascending. */
  readonly drawn: readonly number[];
  /** Frames after that of the chart until the rest of the view was changed too; ascending. */
  readonly framesToRest: readonly number[];
}

/** Moves a slider, one move at a time, and times what follows. */
export async function answers([label, moves]: [string, number]): Promise<Answered> {
  const slider = document.querySelector<HTMLInputElement>(
    `.value-slider_slider input[type=range][aria-label="${label}"], [aria-label="${label}"] input[type=range]`,
  );
  if (!slider) throw new Error(`there is no slider ${label}`);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  const move = (value: number) => {
    setValue.call(slider, String(value));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const frame = () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())));
  const task = () =>
    new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done();
      port2.postMessage(null);
    });
  const low = Number(slider.min);
  const high = Number(slider.max);
  const drawn: number[] = [];
  const framesToRest: number[] = [];
  const chart = () => document.querySelector('.compare_mainChart path.line.selected')?.getAttribute('d');
  const rest = () => document.querySelector('.value-table_table tbody .value-table_value')?.textContent;
  for (let k = 0; k < moves; k++) {
    const [before, table] = [chart(), rest()];
    await frame();
    await task();
    const start = performance.now();
    move(low + ((high - low) * (((k * 37) % 100) + 0.5)) / 100);
    await Promise.resolve();
    const handled = performance.now() - start;
    const framed = await frame();
    await task();
    drawn.push(handled + performance.now() - framed);
    if (chart() === before) throw new Error('the chart did not follow the slider');
    let frames = 0;
    for (; rest() === table && frames < 60; frames++) await frame();
    framesToRest.push(frames);
  }
  const ascending = (a: number, b: number) => a - b;
  return { drawn: drawn.sort(ascending), framesToRest: framesToRest.sort(ascending) };
}

/** Moves a slider at every frame, to and fro, for so many milliseconds; the milliseconds from each frame to the next. */
export async function dragged([label, milliseconds]: [string, number]): Promise<readonly number[]> {
  const slider = document.querySelector<HTMLInputElement>(
    `.value-slider_slider input[type=range][aria-label="${label}"], [aria-label="${label}"] input[type=range]`,
  )!;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
  const [low, high] = [Number(slider.min), Number(slider.max)];
  const frames: number[] = [];
  slider.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerId: 1 }));
  const start = await frame();
  for (let last = start, k = 0; last - start < milliseconds; k++) {
    const share = Math.abs(((k % 120) - 60) / 60);
    setValue.call(slider, String(low + (high - low) * share));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerId: 1 }));
  return frames;
}

/** Many changes as fast as they can be made; whether the last is what stands there, and the chart with it. */
export async function changeMany([label, moves]: [string, number]): Promise<boolean> {
  const slider = document.querySelector<HTMLInputElement>(
    `.value-slider_slider input[type=range][aria-label="${label}"], [aria-label="${label}"] input[type=range]`,
  )!;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  const chart = () => document.querySelector('.compare_mainChart path.line.selected')?.getAttribute('d');
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
  const seen = new Set<string | null | undefined>();
  const low = Number(slider.min);
  const high = Number(slider.max);
  let last = 0;
  for (let k = 0; k < moves; k++) {
    last = low + ((high - low) * ((k % 90) + 5)) / 100;
    setValue.call(slider, String(last));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
    seen.add(chart());
    if (k % 10 === 9) await frame();
  }
  await frame();
  return Math.abs(Number(slider.value) - last) < 1e-9 && seen.size >= 90;
}

/** Makes as many edits, each a step of undo, and takes them all back. */
export async function editAndUndo([label, edits]: [string, number]): Promise<void> {
  const slider = document.querySelector<HTMLInputElement>(
    `.value-slider_slider input[type=range][aria-label="${label}"], [aria-label="${label}"] input[type=range]`,
  )!;
  const frame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
  const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
    target.dispatchEvent(new KeyboardEvent('keyup', { key, bubbles: true, cancelable: true, ...more }));
  };
  for (let k = 0; k < edits; k++) {
    press(slider, k % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
    if (k % 10 === 0) await frame();
  }
  await frame();
  for (let k = 0; k < edits; k++) {
    press(document.body, 'z', { ctrlKey: true });
    if (k % 10 === 0) await frame();
  }
  await frame();
}

export interface Fans {
  /** Milliseconds from the input event until the fan was drawn; ascending. */
  readonly drawn: readonly number[];
  /** Milliseconds between frames, by the times that the browser gave them, while all of it was worked on; ascending. */
  readonly frames: readonly number[];
}

/** Moves a slider, a move at a time, and waits until the fan of the selected scenario follows. */
export async function fansFollow([label, moves]: [string, number]): Promise<Fans> {
  const slider = document.querySelector<HTMLInputElement>(
    `.value-slider_slider input[type=range][aria-label="${label}"], [aria-label="${label}"] input[type=range]`,
  );
  if (!slider) throw new Error(`there is no slider ${label}`);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  const frame = () => new Promise<number>((done) => requestAnimationFrame(() => done(performance.now())));
  const shown = () => new Promise<number>((done) => requestAnimationFrame(done));
  const rest = () => new Promise<void>((done) => setTimeout(done, 120));
  const fan = () => document.querySelector('.fan-chart [data-median]')?.getAttribute('d');
  const low = Number(slider.min);
  const high = Number(slider.max);
  const drawn: number[] = [];
  const frames: number[] = [];
  let watching = true;
  const watch = async () => {
    // When a callback runs says how long the work before it took; what was shown is told by the frame's own time.
    for (let last = await shown(); watching; ) {
      const now = await shown();
      frames.push(now - last);
      last = now;
    }
  };
  const watched = watch();
  for (let k = 0; k < moves; k++) {
    const before = fan();
    const start = performance.now();
    setValue.call(slider, String(low + ((high - low) * (((k * 37) % 90) + 5)) / 100));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    slider.dispatchEvent(new Event('change', { bubbles: true }));
    while (fan() === before) {
      await frame();
      if (performance.now() - start > 20_000) throw new Error('the fan did not follow the slider');
    }
    drawn.push(performance.now() - start);
    // Medians of the others, who is best and regret come after it.
    await rest();
  }
  watching = false;
  await watched;
  const ascending = (a: number, b: number) => a - b;
  return { drawn: drawn.sort(ascending), frames: frames.sort(ascending) };
}
