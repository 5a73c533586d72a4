/**
 * The nine parts over which a difference between two scenarios is split (model.md § 9), and the paths of each. A star
 * stands for every group of goods.
 */
export const ATTRIBUTION_GROUPS = {
  tradeBase: { paths: ['base.totalTrade', 'base.exportShare', 'exports.groups.*.share', 'imports.groups.*.share'] },
  exportsGrowth: growthOf('exports'),
  importsGrowth: growthOf('imports'),
  marketAccessAndShocks: { paths: [...accessOf('exports'), ...accessOf('imports'), 'shocks'] },
  investment: { paths: ['investment'] },
  exchange: { paths: ['exchange'] },
  workers: { paths: ['base.workers', 'workers'] },
  skills: { paths: ['skills'] },
  inputs: { paths: ['inputs', 'prices', 'discountRate'] },
} as const satisfies Readonly<Record<string, { readonly paths: readonly string[] }>>;

export type Group = keyof typeof ATTRIBUTION_GROUPS;

function growthOf(flow: 'exports' | 'imports') {
  const fields = [`${flow}.growth`, `${flow}.overrides`] as const;
  return { paths: [...fields, `${flow}.groups.*.growth`, `${flow}.groups.*.overrides`] };
}

function accessOf(flow: 'exports' | 'imports') {
  return [`${flow}.access`, `${flow}.groups.*.access`] as const;
}
