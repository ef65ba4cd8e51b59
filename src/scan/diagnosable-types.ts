/**
 * ARM types that may have diagnostic settings; each resource of these costs the scan one request.
 * https://learn.microsoft.com/azure/azure-monitor/reference/supported-logs/logs-index and supported-metrics. Lower case.
 */
export const DIAGNOSABLE_TYPES: ReadonlySet<string> = new Set(
  `microsoft.aad/domainservices microsoft.agfoodplatform/farmbeats microsoft.analysisservices/servers microsoft.apimanagement/service
  microsoft.app/managedenvironments microsoft.appconfiguration/configurationstores microsoft.appplatform/spring
  microsoft.automation/automationaccounts microsoft.avs/privateclouds microsoft.batch/batchaccounts microsoft.botservice/botservices
  microsoft.cache/redis microsoft.cache/redisenterprise/databases microsoft.cdn/profiles microsoft.cdn/profiles/endpoints
  microsoft.cognitiveservices/accounts microsoft.communication/communicationservices microsoft.compute/virtualmachinescalesets
  microsoft.compute/virtualmachines microsoft.containerregistry/registries microsoft.containerservice/managedclusters
  microsoft.containerservice/fleets microsoft.dashboard/grafana microsoft.databricks/workspaces microsoft.datafactory/factories
  microsoft.datalakeanalytics/accounts microsoft.datalakestore/accounts microsoft.dataprotection/backupvaults microsoft.datashare/accounts
  microsoft.dbformariadb/servers microsoft.dbformysql/flexibleservers microsoft.dbformysql/servers
  microsoft.dbforpostgresql/flexibleservers microsoft.dbforpostgresql/servers microsoft.dbforpostgresql/servergroupsv2
  microsoft.desktopvirtualization/applicationgroups microsoft.desktopvirtualization/hostpools microsoft.desktopvirtualization/scalingplans
  microsoft.desktopvirtualization/workspaces microsoft.devcenter/devcenters microsoft.devices/iothubs
  microsoft.devices/provisioningservices microsoft.digitaltwins/digitaltwinsinstances microsoft.documentdb/databaseaccounts
  microsoft.documentdb/mongoclusters microsoft.eventgrid/domains microsoft.eventgrid/namespaces microsoft.eventgrid/partnernamespaces
  microsoft.eventgrid/partnertopics microsoft.eventgrid/systemtopics microsoft.eventgrid/topics microsoft.eventhub/namespaces
  microsoft.healthcareapis/services microsoft.healthcareapis/workspaces/dicomservices
  microsoft.healthcareapis/workspaces/fhirservices microsoft.healthcareapis/workspaces/iotconnectors microsoft.insights/autoscalesettings
  microsoft.insights/components microsoft.insights/datacollectionrules microsoft.iotcentral/iotapps microsoft.keyvault/managedhsms
  microsoft.keyvault/vaults microsoft.kusto/clusters microsoft.loadtestservice/loadtests microsoft.logic/integrationaccounts
  microsoft.logic/workflows microsoft.machinelearningservices/registries microsoft.machinelearningservices/workspaces
  microsoft.machinelearningservices/workspaces/onlineendpoints microsoft.network/applicationgateways microsoft.network/azurefirewalls
  microsoft.network/bastionhosts microsoft.network/dnsresolverpolicies microsoft.network/expressroutecircuits
  microsoft.network/expressroutegateways microsoft.network/expressrouteports microsoft.network/frontdoors microsoft.network/loadbalancers
  microsoft.network/natgateways microsoft.network/networkinterfaces microsoft.network/networksecuritygroups
  microsoft.network/networksecurityperimeters microsoft.network/p2svpngateways microsoft.network/privateendpoints
  microsoft.network/privatelinkservices microsoft.network/publicipaddresses microsoft.network/publicipprefixes
  microsoft.network/trafficmanagerprofiles microsoft.network/virtualhubs microsoft.network/virtualnetworkgateways
  microsoft.network/virtualnetworks microsoft.network/vpngateways microsoft.networkfunction/azuretrafficcollectors
  microsoft.notificationhubs/namespaces microsoft.notificationhubs/namespaces/notificationhubs microsoft.operationalinsights/workspaces
  microsoft.playwrighttesting/accounts microsoft.powerbi/tenants microsoft.powerbidedicated/capacities microsoft.purview/accounts
  microsoft.recoveryservices/vaults microsoft.relay/namespaces microsoft.search/searchservices microsoft.servicebus/namespaces
  microsoft.servicenetworking/trafficcontrollers microsoft.signalrservice/signalr microsoft.signalrservice/webpubsub
  microsoft.sql/managedinstances microsoft.sql/managedinstances/databases microsoft.sql/servers/databases
  microsoft.sql/servers/elasticpools microsoft.storage/storageaccounts microsoft.storage/storageaccounts/blobservices
  microsoft.storage/storageaccounts/fileservices microsoft.storage/storageaccounts/queueservices
  microsoft.storage/storageaccounts/tableservices microsoft.storagemover/storagemovers microsoft.streamanalytics/streamingjobs
  microsoft.synapse/workspaces microsoft.synapse/workspaces/bigdatapools microsoft.synapse/workspaces/kustopools
  microsoft.synapse/workspaces/sqlpools microsoft.videoindexer/accounts microsoft.web/hostingenvironments microsoft.web/serverfarms
  microsoft.web/sites microsoft.web/sites/slots microsoft.web/staticsites`.split(/\s+/),
);
