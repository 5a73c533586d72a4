/** The groups over which a difference between two scenarios is split (model.md § 9), and the assumptions of each. */
export const ATTRIBUTION_GROUPS = {
  tradeBase: { paths: ['base.totalTrade', 'base.exportShare'] },
  exportsGrowth: { paths: ['exports'] },
  importsGrowth: { paths: ['imports'] },
  marketAccessAndShocks: { paths: ['marketAccess', 'shocks'] },
  investment: { paths: ['investment'] },
  workers: { paths: ['base.workers', 'workers'] },
  skills: { paths: ['skills'] },
} as const satisfies Readonly<Record<string, { readonly paths: readonly string[] }>>;

export type Group = keyof typeof ATTRIBUTION_GROUPS;
