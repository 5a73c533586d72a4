import { start } from './vega-common.js';

start('svg');
