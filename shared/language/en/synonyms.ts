type Synonyms = Readonly<Record<string, readonly string[]>>;

/** Other words under which things are looked for: assumptions by the last part of their path, metrics by their name. */
const assumptions: Synonyms = {
  preferentialTariff: ['duty', 'duties', 'customs', 'preference', 'free trade agreement', 'FTA', 'tariff cut'],
  initialTariff: ['duty', 'duties', 'customs'],
  mfnTariff: ['duty', 'duties', 'customs', 'most favoured nation'],
  utilisation: ['utilisation', 'utilization', 'rules of origin', 'agreement'],
  elasticity: ['response', 'sensitivity'],
  stockCap: ['cap', 'limit', 'maximum'],
  newQuota: ['limit', 'permits', 'visas'],
  annualQuota: ['limit', 'permits', 'visas'],
  fillRate: ['uptake', 'take-up', 'use of the quota'],
  averageStay: ['duration', 'length of stay'],
  wage: ['salary', 'salaries', 'pay', 'earnings', 'income'],
  remittanceShare: ['remittances', 'transfers'],
  rate: ['currency', 'forex', 'FX'],
  change: ['devaluation', 'appreciation'],
  term: ['contract', 'duration'],
  inflation: ['prices', 'deflator'],
  leads: ['prospects', 'interest', 'inquiries'],
  newLeadsPerYear: ['prospects', 'inquiries'],
  conversionRate: ['success rate', 'hit rate'],
  incentiveUplift: ['subsidies', 'tax holiday'],
  incentiveCostPerProject: ['subsidies', 'tax holiday', 'fiscal cost'],
  zones: ['SEZ', 'industrial parks'],
  capexPerProject: ['capex', 'investment', 'FDI'],
  jobsPerProject: ['employment'],
  tvetGraduates: ['TVET', 'education', 'schools'],
  discountRate: ['present value', 'NPV', 'interest rate'],
};

const metrics: Synonyms = {
  trade: ['turnover', 'total trade', 'volume'],
  balance: ['surplus', 'deficit', 'net exports'],
  workers: ['labour', 'labor', 'migrants', 'employees'],
  departures: ['outflow', 'emigration'],
  returns: ['returnees', 'coming home'],
  remittances: ['transfers', 'money sent home'],
  fdi: ['foreign direct investment', 'capital'],
  jobs: ['employment'],
  utilisation: ['utilization', 'capacity use'],
  tariffRevenue: ['customs revenue', 'duties'],
  exportDuties: ['customs', 'duties'],
  incentiveCost: ['subsidies', 'fiscal cost'],
  externalInflow: ['foreign exchange', 'foreign currency'],
};

export const synonyms = { assumptions, metrics };
