import { stringify } from 'yaml';
import { DISPOSITIONS } from './move';
import { DEFAULTS } from './read-move';

/** What `azmove init` is told. */
export interface Starter {
  subscriptionId: string;
  sourceRegion: string;
  destinationRegion: string;
  /** Empty: every group with something in the region. */
  resourceGroups: readonly string[];
  /** Where the destination is another subscription. */
  destinationSubscriptionId?: string;
}

function scalar(value: string): string {
  return stringify(value).trim();
}

function groupLines(groups: readonly string[]): string[] {
  if (groups.length === 0) {
    return [
      '  # Only these groups, whole; without the key: every group that holds something in the region.',
      '  # resourceGroups: [rg-app, rg-data]',
    ];
  }
  return [
    '  # Only these groups, whole. Take the key away for every group that holds something in the region.',
    '  resourceGroups:',
    ...groups.map((group) => `    - ${scalar(group)}`),
  ];
}

/** The text of a new move.yaml: what must be said, and every key that may be, as a comment. */
export function starterText(starter: Starter): string {
  const other = starter.destinationSubscriptionId;
  return [
    '# The move of an Azure region, as azmove reads it. Every key is here; those behind a # show their default or an example.',
    '',
    `subscriptionId: ${scalar(starter.subscriptionId)}`,
    '',
    'source:',
    `  region: ${scalar(starter.sourceRegion)}`,
    ...groupLines(starter.resourceGroups),
    '',
    'destination:',
    `  region: ${scalar(starter.destinationRegion)}`,
    ...(other === undefined
      ? ['  # Another subscription than the source:', '  # subscriptionId: 00000000-0000-0000-0000-000000000000']
      : [`  subscriptionId: ${scalar(other)}`]),
    '',
    '# Where the destination is protected to once the move is committed: generate then writes the stack commit. Without the key',
    '# reports/commit.md says what stands in one region alone.',
    '# secondaryRegion: swedencentral',
    '',
    '# Names in the destination. {name} is the name in the source, {destination} the region, {code} its short code (northeurope: neu).',
    '# names:',
    "#   # A group's name stays taken as long as the source exists.",
    `#   resourceGroups: "${DEFAULTS.names.resourceGroups}"`,
    '#   # For names that are unique in all of Azure (storage accounts, vaults, web apps); cut to the length that Azure allows.',
    `#   global: "${DEFAULTS.names.global}"`,
    '#   # By source name or whole resource id; these win over the templates.',
    '#   overrides:',
    '#     stcontosoweu: stcontosoneu',
    '',
    '# Availability zones: source to destination; null drops the zone. Without the key zones stay as they are.',
    '# zones:',
    '#   "1": "2"',
    '#   "3": null',
    '',
    '# The address plan. Without the key all ranges stay. Source and destination are of the same size, and ranges do not overlap.',
    '# Subnets, rules, routes and static addresses inside a range move with it.',
    '# addresses:',
    '#   - source: 10.1.0.0/16',
    '#     destination: 10.2.0.0/16',
    '',
    `# What becomes of resources, where the default is not right: ${DISPOSITIONS.join(', ')}.`,
    '# By resource, type, group, or type and group; the last rule that matches wins.',
    '# dispositions:',
    '#   - type: Microsoft.Network/dnsZones',
    '#     disposition: keep',
    '#     reason: one zone serves both regions',
    '#   - resource: /subscriptions/…/resourceGroups/rg-hub/providers/Microsoft.Network/virtualNetworks/vnet-hub',
    '#     disposition: use existing',
    '#     existing: /subscriptions/…/resourceGroups/rg-hub-neu/providers/Microsoft.Network/virtualNetworks/vnet-hub-neu',
    '',
    '# How data gets to the destination, where the default is not right (azmove prepare says which that is; docs/prepare.md).',
    '# By resource, type, group, or type and group; the last rule that matches wins. none: the data need not go over.',
    '# data:',
    '#   - type: Microsoft.Sql/servers/databases',
    '#     strategy: bacpac',
    '#   - resource: /subscriptions/…/resourceGroups/rg-app/providers/Microsoft.Compute/disks/disk-cache',
    '#     strategy: none',
    '#     reason: a cache, filled again by itself',
    '',
    '# Differences between source and destination that azmove compare may find and that are meant to be, each with the reason: by resource',
    '# (of either side) or by type, and the property, which covers what lies below it.',
    '# accepted:',
    '#   - type: Microsoft.Storage/storageAccounts',
    '#     property: sku',
    '#     reason: the destination starts with locally redundant storage',
    '',
    '# stacks:',
    '#   # group: a stack per resource group; single: one for all; auto: per group, packed by wave when there are more than maximum.',
    `#   layout: ${DEFAULTS.stacks.layout}`,
    `#   maximum: ${DEFAULTS.stacks.maximum}`,
    '',
    '# App settings whose values are no secrets and may stand in the inventory and the code; * stands for any characters.',
    '# plainSettings:',
    '#   - ASPNETCORE_*',
    '',
    '# Where Terraform keeps its state, one per stack. local, the default, is for trying out; pipelines and teams want azurerm: a blob',
    '# container, signed in to by Microsoft Entra ID, without keys. Its storage account must not be part of the move.',
    '# state:',
    '#   backend: azurerm',
    '#   resourceGroup: rg-terraform-state',
    '#   storageAccount: stterraformstate',
    '#   container: tfstate',
    "#   # Where it is not the destination's:",
    '#   subscriptionId: 00000000-0000-0000-0000-000000000000',
    '#   # Folders before the names of the blobs:',
    '#   prefix: moves/weu-neu',
    '',
    '# The library to emit for: cdktf or cdktn.',
    `# library: ${DEFAULTS.library}`,
    '',
  ].join('\n');
}
