import type { ArmResource } from '../arm/resource';
import { idKey, parseResourceId, tryParseResourceId } from '../arm/resource-id';
import type { Graph } from '../graph/graph';
import type { Decision } from '../relocate/decision';
import type { Relocated } from '../relocate/relocated';

/** One thing that still leads to the source, and stays. */
export interface Switch {
  kind: 'dns record' | 'traffic' | 'reference' | 'public address' | 'host name';
  /** What is switched: a resource id; a host name for what is outside of Azure. */
  id: string;
  /** Where it leads now, and where it is to lead. */
  from: string;
  to: string;
  /** To run a day before, and at the switch. Exact but for what only the destination tells. */
  before?: string;
  at?: string;
}

export interface SwitchOverInput {
  source: readonly ArmResource[];
  graph: Graph;
  decisions: readonly Decision[];
  relocated: Relocated;
}

/** `value` as one word for a POSIX shell. */
function word(value: string): string {
  return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replace(/'/g, `'\\''`)}'`;
}

/** Seconds: what resolvers keep for so long does not hold up a switch. */
const SHORT_TTL = 60;
const RECORD = /^microsoft\.network\/(dnszones|privatednszones)\/(a|aaaa|cname)$/;

/** The record of a zone: lowered before, then led to the destination. */
function recordSwitch(record: ArmResource, target: string): Pick<Switch, 'before' | 'at'> {
  const { resourceGroup = '', names } = parseResourceId(record.id);
  const [, zone, kind] = RECORD.exec(record.type.toLowerCase())!;
  const [zoneName = '', name = ''] = names;
  const service = zone === 'dnszones' ? 'dns' : 'private-dns';
  const place = `-g ${word(resourceGroup)} -z ${word(zoneName)} -n ${word(name)}`;
  const ttl = service === 'dns' ? `--set TTL=${SHORT_TTL}` : `--set ttl=${SHORT_TTL}`;
  const value =
    kind === 'cname'
      ? `set-record ${place} -c "$(az resource show --ids ${word(target)} --query properties.defaultHostName -o tsv)"`
      : `add-record ${place} -a "$(az resource show --ids ${word(target)} --query properties.ipAddress -o tsv)"`;
  return {
    before: `az network ${service} record-set ${kind} update ${place} ${ttl}`,
    at: `az network ${service} record-set ${kind} ${value}`,
  };
}

function trafficSwitch({ id, type }: ArmResource, target: string): Pick<Switch, 'at'> {
  const { resourceGroup = '', names } = parseResourceId(id);
  const group = `-g ${word(resourceGroup)}`;
  if (type.toLowerCase() === 'microsoft.cdn/profiles/origingroups/origins') {
    const [profile = '', originGroup = '', origin = ''] = names;
    const host = `"$(az resource show --ids ${word(target)} --query properties.defaultHostName -o tsv)"`;
    return {
      at: `az afd origin update ${group} --profile-name ${word(profile)} --origin-group-name ${word(originGroup)} --origin-name ${word(origin)} --host-name ${host} --origin-host-header ${host}`,
    };
  }
  return { at: `az resource show --ids ${word(id)}` };
}

function isTraffic({ type }: ArmResource): boolean {
  return /^microsoft\.(cdn\/|network\/(trafficmanagerprofiles|frontdoors))/i.test(type);
}

/** Everything that stays and leads to what was moved, from what the scan saw. Pure; in order of kinds, then ids. */
export function switchesOf({ source, graph, decisions, relocated }: SwitchOverInput): Switch[] {
  const dispositionOf = new Map(decisions.map(({ id, disposition }) => [idKey(id), disposition]));
  const destinationOf = new Map(
    relocated.inventory.resources.map((resource) => [idKey(relocated.origins[idKey(resource.id)]!), resource] as const),
  );
  const byKey = new Map(source.map((resource) => [idKey(resource.id), resource]));
  const found = new Map<string, Switch>();
  for (const edge of graph.edges) {
    const [referrer, destination] = [byKey.get(idKey(edge.source)), destinationOf.get(idKey(edge.target))];
    const stays = ['keep', 'extend'].includes(dispositionOf.get(idKey(edge.source)) ?? '');
    if (!referrer || !destination || !stays || edge.kind === 'parent' || edge.kind === 'extension') continue;
    const isRecord = RECORD.test(referrer.type.toLowerCase());
    const [kind, commands] = isRecord
      ? (['dns record', recordSwitch(referrer, destination.id)] as const)
      : isTraffic(referrer)
        ? (['traffic', trafficSwitch(referrer, destination.id)] as const)
        : (['reference', { at: `az resource show --ids ${word(referrer.id)}` }] as const);
    found.set(`${kind} ${idKey(referrer.id)} ${idKey(edge.target)}`, {
      ...{ kind, id: referrer.id, from: edge.target, to: destination.id },
      ...commands,
    });
  }
  for (const resource of source) {
    const destination = destinationOf.get(idKey(resource.id));
    const address = (resource.properties as { ipAddress?: string } | undefined)?.ipAddress;
    if (resource.type.toLowerCase() !== 'microsoft.network/publicipaddresses' || !destination || address === undefined) continue;
    found.set(`public address ${idKey(resource.id)}`, {
      kind: 'public address',
      id: resource.id,
      from: address,
      to: destination.id,
      at: `az network public-ip show --ids ${word(destination.id)} --query ipAddress -o tsv`,
    });
  }
  for (const { id, kind, source: name, destination } of relocated.renames) {
    if (kind !== 'global') continue;
    const type = tryParseResourceId(id)?.armType ?? '';
    found.set(`host name ${idKey(id)}`, { kind: 'host name', id, from: `${name} (${type})`, to: destination });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function section(title: string, explained: string, items: readonly Switch[], commandOf: (one: Switch) => string | undefined): string[] {
  if (items.length === 0) return [];
  const commands = items.flatMap((one) => commandOf(one) ?? []);
  return [
    '',
    `## ${title}`,
    '',
    explained,
    '',
    // In code spans: names from Azure are shown as they are.
    ...items.map(
      ({ id, from, to }) => `- \`${id.replaceAll('`', '')}\`: from \`${from.replaceAll('`', '')}\` to \`${to.replaceAll('`', '')}\``,
    ),
    ...(commands.length > 0 ? ['', '```sh', ...commands, '```'] : []),
  ];
}

/** `reports/switch-over.md`. */
export function switchOverMarkdown(switches: readonly Switch[], regions: { source: string; destination: string }): string {
  const of = (kind: Switch['kind']): Switch[] => switches.filter((one) => one.kind === kind);
  return [
    `# Switching from ${regions.source} to ${regions.destination}`,
    '',
    'Made by azmove; `azmove generate` makes it again. What it lists stays where it is and leads to the source, as far as the scan saw.',
    ...(switches.length === 0 ? ['', 'Nothing that was scanned stays and leads to what is moved.'] : []),
    ...section(
      'The day before: short times to live',
      'So that resolvers forget the old answers in a minute.',
      of('dns record'),
      ({ before }) => before,
    ),
    ...section('DNS records', 'At the switch; remove the old address from A records afterwards.', of('dns record'), ({ at }) => at),
    ...section(
      'Front Door, Traffic Manager, CDN',
      'Let the destination take traffic first, then take the source out.',
      of('traffic'),
      ({ at }) => at,
    ),
    ...section('Other resources that stay', 'Read each, and let it refer to the destination.', of('reference'), ({ at }) => at),
    ...section(
      'Public addresses',
      'They differ in the destination. Firewalls, allow lists and partners that know the old ones must learn the new ones beforehand.',
      of('public address'),
      ({ at }) => at,
    ),
    ...section(
      'Names in connection strings',
      'Clients outside of the move know these by name: configuration, secrets, pipelines, certificates with that name in them.',
      of('host name'),
      () => undefined,
    ),
    '',
  ].join('\n');
}
