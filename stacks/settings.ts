/** Made by azmove; `azmove generate` makes it again. */

export const subscriptionId = '00000000-0000-0000-0000-000000000001';

export const region = 'northeurope';

/** Names that differ from the source's. */
export const names = {
  agwContosoNeu: 'agw-contoso-neu',
  allowStorageNeu: 'allow-storage-neu',
  appContosoApiNeu: 'app-contoso-api-neu',
  appContosoWebNeu: 'app-contoso-web-neu',
  appiContosoNeu: 'appi-contoso-neu',
  aspContosoFuncNeu: 'asp-contoso-func-neu',
  aspContosoNeu: 'asp-contoso-neu',
  availAppNeu: 'avail-app-neu',
  diagAgwContosoNeu: 'diag-agw-contoso-neu',
  diagKvContosoNeu: 'diag-kv-contoso-neu',
  funcContosoOrdersNeu: 'func-contoso-orders-neu',
  idContosoAgwNeu: 'id-contoso-agw-neu',
  idContosoAppNeu: 'id-contoso-app-neu',
  kvContosoNeu: 'kv-contoso-neu',
  kvContosoOpsNeu: 'kv-contoso-ops-neu',
  lbiAppNeu: 'lbi-app-neu',
  logContosoNeu: 'log-contoso-neu',
  ngSpokeNeu: 'ng-spoke-neu',
  peKvContosoNeu: 'pe-kv-contoso-neu',
  peSqlContosoNeu: 'pe-sql-contoso-neu',
  peStContosoNeu: 'pe-st-contoso-neu',
  pipAgwContosoNeu: 'pip-agw-contoso-neu',
  pipNgSpokeNeu: 'pip-ng-spoke-neu',
  psqlContosoNeu: 'psql-contoso-neu',
  rgContosoAppNeu: 'rg-contoso-app-neu',
  rgContosoDataNeu: 'rg-contoso-data-neu',
  rgContosoNetNeu: 'rg-contoso-net-neu',
  rsvContosoNeu: 'rsv-contoso-neu',
  rtSpokeNeu: 'rt-spoke-neu',
  sbContosoNeu: 'sb-contoso-neu',
  sqlContosoNeu: 'sql-contoso-neu',
  stcontosodataneu: 'stcontosodataneu',
  stcontosofuncneu: 'stcontosofuncneu',
  vmssWebNeu: 'vmss-web-neu',
  vnetHubNeu: 'vnet-hub-neu',
  vnetSpokeNeu: 'vnet-spoke-neu',
};
