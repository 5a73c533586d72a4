/**
 * Memory that all threads see, where there is such a thing. What was taken once is kept and given again: new memory has
 * first to be cleared by the system, which takes as long as a third of a fan.
 */
let kept: SharedArrayBuffer | null = null;

/** What is kept at most, in bytes. */
const MOST_KEPT = 160e6;

/** Room for so many numbers, of any content; nobody else has it until it is given back. */
export function takeSharedRoom(values: number): SharedArrayBuffer {
  const bytes = values * Float64Array.BYTES_PER_ELEMENT;
  const room = kept !== null && kept.byteLength >= bytes ? kept : new SharedArrayBuffer(bytes);
  kept = null;
  return room;
}

/** Only once nobody writes into it any more. */
export function giveSharedRoom(room: SharedArrayBuffer): void {
  if (room.byteLength <= MOST_KEPT) kept = room;
}
