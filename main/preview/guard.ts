/** A part of Electron of which only what is written here is stood in for; anything else is an error that says so. */
export function guarded<T extends object>(name: string, part: T): T {
  return new Proxy(part, {
    get(target, property, receiver) {
      // Promises and printers look for these on anything.
      if (typeof property === 'symbol' || property in target || property === 'then' || property === 'toJSON') {
        return Reflect.get(target, property, receiver);
      }
      throw new Error(`The preview does not stand in for electron.${name}.${property}.`);
    },
  });
}
