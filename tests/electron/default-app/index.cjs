// Stands in for Electron's own default app, which the packaged runtime comes without: `electron [-r MODULE]… FOLDER …`
// loads the app in a folder.
const { join, resolve } = require('node:path');
const { app } = require('electron');

const modules = [];
let folder;
for (let at = 1; at < process.argv.length && folder === undefined; at++) {
  const arg = process.argv[at];
  if (arg === '-r') modules.push(process.argv[++at]);
  else if (!arg.startsWith('-')) folder = resolve(arg);
}
if (folder === undefined) {
  process.stderr.write('electron: no folder of an app is given\n');
  process.exit(1);
}
const { main, name, productName, version, desktopName } = require(join(folder, 'package.json'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
if (desktopName !== undefined) app.setDesktopName(desktopName);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
for (const one of modules) require(one);
require(join(folder, main));
