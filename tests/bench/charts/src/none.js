import { page } from './page.js';

/* Nothing is drawn: what the way of measuring costs by itself. */
const make = () => (data) => {
  globalThis.kept = data;
};
page({ line: make, fan: make });
