/** Names the cell of an assumption in a scenario: `skills_tvetGraduates__baseline`; the same for the same, unique for others. */
export function cellNamer(): (scenarioId: string, path: string) => string {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  return (scenarioId, path) => {
    const key = `${scenarioId} ${path}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    const wished = `${path}__${scenarioId}`
      .replace(/[^A-Za-z0-9]/g, '_')
      // Files write characters so.
      .replace(/_x(?=[0-9a-f]{4}_)/gi, '_x_');
    let name = wished;
    // Spreadsheets take capital and small letters for one.
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wished}_${number}`;
    taken.add(name.toLowerCase());
    names.set(key, name);
    return name;
  };
}
