/** What is wrong with an assumption of a scenario: its path, its value, or its value beside the others. */
export const assumption = {
  noSuchPath: { what: 'no assumption has this path', allowed: 'remove it, or correct the path' },
  /** Where nothing is there to be removed. */
  wrongPath: { what: 'no assumption has this path', allowed: 'correct the path' },
  notThere: { what: 'this scenario has no such assumption', allowed: 'correct the path' },
  otherShape: {
    what: 'this scenario has no such assumption',
    allowed: 'choose another shape of the growth path first',
  },
  nothingBefore: { what: 'the baseline has nothing to go back to', allowed: 'undo, or type another value' },
  besideWhole: ({ whole }: { whole: string }) => ({
    what: `is changed beside the whole of ${whole}`,
    allowed: `put it into ${whole}`,
  }),
  noSuchField: ({ whole }: { whole: string }) => ({
    what: 'the growth path of this scenario has no such field',
    allowed: `change the whole of ${whole}, or remove this change`,
  }),
  sharesTotal: ({ of, total }: { of: 'tracks' | 'exports' | 'imports'; total: number }) => ({
    what:
      of === 'tracks'
        ? `the initial shares of the tracks add up to ${total}`
        : `the shares of the groups of ${of} add up to ${total}`,
    allowed: 'they must add up to 1',
  }),
  share: ({ value, least, most }: { value: number; least: number; most: number }) => ({
    what: `is ${value}`,
    allowed: `a share from ${least} to ${most} is needed`,
  }),
  saturatingFromBelow: ({ value }: { value: number }) => ({
    what: `is ${value}`,
    allowed: 'a saturating path starts at 0 or more',
  }),
  ceilingTooLow: ({
    ceiling,
    flow,
    group,
    inBase,
  }: {
    ceiling: number;
    flow: 'exports' | 'imports';
    group: string | null;
    inBase: number;
  }) => ({
    what: `is ${ceiling}`,
    allowed: `a ceiling above the ${flow} of ${group === null ? '' : `${group} in `}the base year, ${inBase}, is needed`,
  }),
  moveOnTo: ({ to, others }: { to: string; others: readonly string[] }) => ({
    what: `is ${to}`,
    allowed: others.length === 0 ? 'there is no other track: none is needed' : `none, or one of ${others.join(', ')}`,
  }),
  shockGroup: ({ group, groups }: { group: string; groups: readonly string[] }) => ({
    what: `is ${group}`,
    allowed: groups.length === 0 ? 'this flow has no groups: none is needed' : `none, or one of ${groups.join(', ')}`,
  }),
  ids: ({ missing, strange }: { missing: readonly string[]; strange: readonly string[] }) => ({
    what:
      missing.length > 0 ? `has nothing for ${missing.join(', ')}` : `has ${strange.join(', ')} beside the structure`,
    allowed: 'exactly the ids of the structure are needed',
  }),
  year: ({ value, first, last }: { value: number; first: number; last: number }) => ({
    what: `is ${value}`,
    allowed: `a year from ${first} to ${last} is needed`,
  }),
  notFromFigure: { what: 'is not given by that figure', allowed: 'take one of its unit that is there' },
};
