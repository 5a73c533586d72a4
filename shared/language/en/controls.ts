/** Fields, choices and buttons, as every place uses them. */
export const controls = {
  chosen: (choice: string, value: string) => `${choice}: ${value}`,
};
