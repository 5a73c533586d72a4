/**
 * Units as data, of assumptions and metrics. `1` is a pure number, `year` a calendar year, and `currency` stands for the
 * currency of the document's partner; `unitIn` puts it in.
 */
export type Unit =
  | '1'
  | 'year'
  | 'years'
  | 'USD m'
  | 'USD m a project'
  | 'USD m a project a year'
  | 'currency a year'
  | 'currency per USD'
  | 'persons'
  | 'persons a year'
  | 'persons a project'
  | 'companies'
  | 'companies a year'
  | 'projects'
  | 'projects a zone'
  | 'zones';
