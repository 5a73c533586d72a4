/** `node --import`ed before the built main process: `electron` is the stand-in from here on. */
import { register } from 'node:module';

const standIn = new URL('./electron.js', import.meta.url).href;
const hook = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context);`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);
Object.defineProperty(process.versions, 'electron', { value: 'preview' });
Object.defineProperty(process, 'type', { value: 'browser' });
