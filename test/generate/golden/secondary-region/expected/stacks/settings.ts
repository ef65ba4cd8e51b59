/** Made by azmove; `azmove generate` makes it again. */

export const subscriptionId = '00000000-0000-0000-0000-000000000001';

export const region = 'northeurope';

/** Names that differ from the source's. */
export const names = {
  crordersneu: 'crordersneu',
  rgDataNeu: 'rg-data-neu',
  sbOrdersNeu: 'sb-orders-neu',
  sbReportsNeu: 'sb-reports-neu',
  sqlOrdersNeu: 'sql-orders-neu',
  stordersneu: 'stordersneu',
};
