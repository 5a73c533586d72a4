import { spawnSync } from 'node:child_process';

const answer = (command: string, args: readonly string[]): string =>
  spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).stdout ?? '';

export const isDebian = (): boolean => answer('dpkg-query', ['--version']) !== '';

/** Debian's packages that have the shared libraries a program links, itself or through others, outside its own folder. */
export function packagesLinked(program: string): readonly string[] {
  const paths = [...answer('ldd', [program]).matchAll(/=> (\/(?:usr\/)?lib\S*)/g)].map(([, path]) => path as string);
  // A library may be known by its place before /lib became a part of /usr.
  const places = (path: string) => [path, path.replace(/^\/usr/, ''), `/usr${path}`];
  const owners = new Map(
    answer('dpkg-query', ['-S', ...paths.flatMap(places)])
      .split('\n')
      .map((line) => /^([^:,\s]+).*: (.+)$/.exec(line) ?? [])
      .map(([, name, path]) => [path, name] as const),
  );
  const packages = paths.map((path) => {
    const owner = places(path)
      .map((place) => owners.get(place))
      .find((name) => name !== undefined);
    if (owner === undefined) throw new Error(`no package has ${path}`);
    return owner;
  });
  return [...new Set(packages)];
}

/** All packages that come with the named ones on this system, themselves among them; `a | b` is either. */
export function comeWith(named: readonly string[]): ReadonlySet<string> {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the names of dpkg's own fields
  const fields = '${Package}\t${Provides}\t${Pre-Depends}, ${Depends}\n';
  const lines = answer('dpkg-query', ['-W', '-f', fields]).split('\n');
  const providers = new Map<string, string[]>();
  const needs = new Map<string, readonly string[]>();
  for (const [name = '', provides = '', depends = ''] of lines.map((line) => line.split('\t'))) {
    needs.set(name, names(depends));
    for (const one of [name, ...names(provides)]) providers.set(one, [...(providers.get(one) ?? []), name]);
  }
  const found = new Set<string>();
  const left = [...named.flatMap(names)];
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    for (const one of providers.get(name) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      left.push(...(needs.get(one) ?? []));
    }
  }
  return found;
}

/** The packages in a list such as `libc6 (>= 2.34), a | b:any`. */
const names = (list: string): readonly string[] =>
  list
    .split(/[,|]/)
    .map((one) => /^[^\s:(]+/.exec(one.trim())?.[0] ?? '')
    .filter((name) => name !== '');
