/** The groups over which a difference between two scenarios is split (model.md § 9), and the assumptions of each. */
export const ATTRIBUTION_GROUPS = {
  tradeBase: { label: 'Trade base', paths: ['base.totalTrade', 'base.exportShare'] },
  exportsGrowth: { label: 'Exports growth', paths: ['exports'] },
  importsGrowth: { label: 'Imports growth', paths: ['imports'] },
  marketAccessAndShocks: { label: 'Market access and shocks', paths: ['marketAccess', 'shocks'] },
  investment: { label: 'Investment', paths: ['investment'] },
  workers: { label: 'Workers', paths: ['base.workers', 'workers'] },
  skills: { label: 'Skills', paths: ['skills'] },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly paths: readonly string[] }>>;

export type Group = keyof typeof ATTRIBUTION_GROUPS;
