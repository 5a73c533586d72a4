/** What the parts of the window are called. */
export const places = {
  scenarios: 'Scenarios',
  compare: 'Compare',
  uncertainty: 'Uncertainty',
  sensitivity: 'Sensitivity',
  solve: 'Solve',
  changed: 'Difference explained',
  figures: 'Figures',
  data: 'Data',
  setup: 'Set-up',
  assumptions: 'Assumptions',
  ranges: 'What is uncertain',
  explanation: 'Explanation',
};
