/** The names that hold, as one `class` says them: `classes(styles.row, selected && styles.selected)`. */
export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
