/** What is wrong with what all scenarios share. */
export const structure = {
  noTrack: { what: 'is empty', allowed: 'at least one track of workers is needed' },
  idTwice: ({ id }: { id: string }) => ({ what: `${id} is there twice`, allowed: 'ids are unique' }),
};
