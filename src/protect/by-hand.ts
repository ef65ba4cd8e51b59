import { idKey, parseResourceId, sameId } from '../arm/resource-id';
import type { MappedResource } from '../mappers/apply';
import { inGroup, named } from '../prepare/az';
import { nameFor } from '../prepare/place';
import { shell } from '../prepare/shell';
import { ofType, unprotected, type Destination, type Protection } from './protection';

type Rule = (resource: MappedResource, destination: Destination) => Protection[];

const storage: Rule = ({ armId, config }) => {
  const replication = String(config['accountReplicationType'] ?? '');
  if (replication !== 'LRS' && replication !== 'ZRS') return [];
  const lacks = `a copy in another region (${replication})`;
  if (config['accountTier'] === 'Premium')
    return [unprotected(armId, lacks, 'Premium accounts have none: copy what is needed to an account in another region (AzCopy).')];
  const wider = replication === 'LRS' ? 'GRS' : 'GZRS';
  return [
    unprotected(
      armId,
      lacks,
      `accountReplicationType: '${wider}'`,
      shell`az storage account update ${named(armId)} --sku ${`Standard_${wider}`}`,
    ),
  ];
};

const registry: Rule = ({ armId, config }, { move: { secondaryRegion } }) => {
  const replicas = (config['georeplications'] ?? []) as { location: string }[];
  const isThere = secondaryRegion === undefined ? replicas.length > 0 : replicas.some(({ location }) => location === secondaryRegion);
  if (isThere) return [];
  const lacks = 'its images in another region';
  if (config['sku'] !== 'Premium')
    return [unprotected(armId, lacks, "sku: 'Premium', then a georeplications block", shell`az acr update ${named(armId)} --sku Premium`)];
  const command =
    secondaryRegion === undefined
      ? undefined
      : shell`az acr replication create ${inGroup(armId)} --registry ${parseResourceId(armId).name} --location ${secondaryRegion}`;
  return [unprotected(armId, lacks, 'a georeplications block', command)];
};

const eventHubs: Rule = ({ armId }, destination) => {
  const pairings = ofType(destination, 'azurerm_eventhub_namespace_disaster_recovery_config');
  if (pairings.some((pairing) => sameId(parseResourceId(pairing.armId).parentId, armId))) return [];
  const remedy =
    'A namespace of the same tier (Standard or more) in another region, and an azurerm_eventhub_namespace_disaster_recovery_config.';
  return [unprotected(armId, 'a partner in another region', remedy)];
};

const cosmos: Rule = ({ armId, config }, { move: { secondaryRegion, destination } }) => {
  const locations = (config['geoLocation'] ?? []) as { zoneRedundant?: boolean }[];
  if (locations.length > 1) return [];
  const command =
    secondaryRegion === undefined
      ? undefined
      : shell`az cosmosdb update ${named(armId)} --locations ${`regionName=${destination.region}`} failoverPriority=0 ${`isZoneRedundant=${locations[0]?.zoneRedundant === true}`} --locations ${`regionName=${secondaryRegion}`} failoverPriority=1 isZoneRedundant=false`;
  return [unprotected(armId, 'a second region', 'a second geoLocation block, failoverPriority: 1', command)];
};

const postgres: Rule = ({ armId, config }, { move: { secondaryRegion } }) => {
  if (config['geoRedundantBackupEnabled'] === true || config['sourceServerId'] !== undefined) return [];
  const lacks = 'backups or a replica in another region';
  if (/^B_/.test(String(config['skuName'] ?? '')))
    return [
      unprotected(
        armId,
        lacks,
        'Geo-redundant backup is chosen at creation alone, and burstable servers have no replicas: choose a larger tier.',
      ),
    ];
  const command =
    secondaryRegion === undefined
      ? undefined
      : shell`az postgres flexible-server replica create ${inGroup(armId)} --replica-name ${nameFor(armId, 63, '-replica').toLowerCase()} --source-server ${armId} --location ${secondaryRegion}`;
  return [unprotected(armId, lacks, 'Geo-redundant backup is chosen at creation alone: create a replica in another region.', command)];
};

const mysql: Rule = ({ armId, config }) =>
  config['geoRedundantBackupEnabled'] === true
    ? []
    : [
        unprotected(
          armId,
          'backups in another region',
          'Chosen at creation alone: restore into a server with geoRedundantBackupEnabled: true.',
        ),
      ];

const managedInstance: Rule = ({ armId }, destination) => {
  const groups = ofType(destination, 'azurerm_mssql_managed_instance_failover_group');
  if (groups.some(({ config }) => sameId(config['managedInstanceId'] as string | undefined, armId))) return [];
  const remedy =
    'An instance in another region with this one as dnsZonePartnerId, networks that reach one another, and an azurerm_mssql_managed_instance_failover_group.';
  return [unprotected(armId, 'a replica in another region', remedy)];
};

const vault: Rule = ({ armId, config }) =>
  config['storageModeType'] === undefined
    ? []
    : [
        unprotected(
          armId,
          `backups in another region (${String(config['storageModeType'])})`,
          "storageModeType: 'GeoRedundant', before the first item is protected: afterwards Azure refuses.",
          shell`az backup vault backup-properties set ${named(armId)} --backup-storage-redundancy GeoRedundant`,
        ),
      ];

const machine: Rule = ({ armId }, destination) => {
  const backups = ofType(destination, 'azurerm_backup_protected_vm');
  const isBackedUp = backups.some(({ config }) => sameId(config['sourceVmId'] as string | undefined, armId));
  const [nearest] = ofType(destination, 'azurerm_recovery_services_vault');
  const replication = unprotected(
    armId,
    'replication to another region',
    'Site Recovery: a Recovery Services vault in another region, and an azurerm_site_recovery_replicated_vm; or build it anew there from its backup.',
  );
  if (isBackedUp) return [replication];
  const command = nearest
    ? shell`az backup protection enable-for-vm ${inGroup(nearest.armId)} --vault-name ${parseResourceId(nearest.armId).name} --vm ${armId} --policy-name DefaultPolicy`
    : undefined;
  return [
    unprotected(armId, 'a backup', 'An azurerm_backup_protected_vm in a Recovery Services vault of its region.', command),
    replication,
  ];
};

const RULES: Readonly<Record<string, Rule>> = {
  azurerm_storage_account: storage,
  azurerm_container_registry: registry,
  azurerm_eventhub_namespace: eventHubs,
  azurerm_cosmosdb_account: cosmos,
  azurerm_postgresql_flexible_server: postgres,
  azurerm_mysql_flexible_server: mysql,
  azurerm_mssql_managed_instance: managedInstance,
  azurerm_recovery_services_vault: vault,
  azurerm_linux_virtual_machine: machine,
  azurerm_windows_virtual_machine: machine,
};

/** What belongs to the resource's own configuration, or asks for choices that azmove cannot make: listed, in id order. */
export function protectByHand(destination: Destination): Protection[] {
  return [...ofType(destination, ...Object.keys(RULES))]
    .sort((a, b) => (idKey(a.armId) < idKey(b.armId) ? -1 : 1))
    .flatMap((resource) => RULES[resource.terraformType]!(resource, destination));
}
