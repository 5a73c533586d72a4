/** Where something is found by typing. */
export const finder = {
  findOrDo: 'Find or do',
  findWhat: 'Find a scenario, a metric, an assumption, or something to do',
  found: 'Found',
  nothing: 'No result',
  kinds: { command: 'Do', recent: 'Recent', scenario: 'Scenario', metric: 'Metric' },
  recentIn: (folder: string) => `Recent, in ${folder}`,
  open: (file: string) => `Open ${file}`,
  language: (name: string) => `Language: ${name}`,
  searchAssumptions: 'Search assumptions',
  assumptions: 'Assumptions',
};
