import { tryParseResourceId } from '../arm/resource-id';
import type { Cidr } from './cidr';
import { overlap, parseCidr } from './cidr';
import { servesType, strategiesFor } from './data-strategies';
import type { AcceptedDifference, AddressRange, DataRule, DispositionRule, Move, Selector } from './move';

/** Something that the schema cannot say, at `path` in move.yaml. */
export interface Objection {
  path: string[];
  message: string;
}

const PLACEHOLDERS = ['name', 'destination', 'code'];

function* checkTemplate(key: 'resourceGroups' | 'global', template: string): Generator<Objection> {
  const path = ['names', key];
  const used = [...template.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!);
  const allowed = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
  for (const name of used.filter((candidate) => !PLACEHOLDERS.includes(candidate))) {
    yield { path, message: `names.${key} uses {${name}}; allowed: ${allowed}` };
  }
  if (!used.includes('name'))
    yield { path, message: `names.${key} is "${template}"; allowed: a template that contains {name}, else all names are equal` };
}

function* checkSides(addresses: readonly AddressRange[]): Generator<Objection> {
  for (const side of ['source', 'destination'] as const) {
    const seen: { range: Cidr; text: string }[] = [];
    for (const [index, address] of addresses.entries()) {
      const range = parseCidr(address[side]);
      if ('problem' in range) continue;
      const clash = seen.find((other) => overlap(other.range, range));
      if (clash)
        yield {
          path: ['addresses', String(index), side],
          message: `${address[side]} overlaps ${clash.text}; allowed: ${side} ranges that are apart`,
        };
      seen.push({ range, text: address[side] });
    }
  }
}

function* checkAddresses(addresses: readonly AddressRange[]): Generator<Objection> {
  for (const [index, { source, destination }] of addresses.entries()) {
    const ranges = { source: parseCidr(source), destination: parseCidr(destination) };
    for (const side of ['source', 'destination'] as const) {
      const range = ranges[side];
      if ('problem' in range)
        yield { path: ['addresses', String(index), side], message: `${range.problem}; allowed: an address range in CIDR notation` };
    }
    if ('problem' in ranges.source || 'problem' in ranges.destination) continue;
    if (ranges.source.bits !== ranges.destination.bits || ranges.source.prefixLength !== ranges.destination.prefixLength) {
      const message = `${source} becomes ${destination}; allowed: two ranges of the same size (the same prefix length)`;
      yield { path: ['addresses', String(index), 'destination'], message };
    }
  }
  yield* checkSides(addresses);
}

const SELECTORS = ['resource', 'type', 'group'] as const;

function* checkResourceId(path: string[], key: string, id: string | undefined): Generator<Objection> {
  if (id === undefined || /^\/subscriptions\/[^/]+(\/[^/]+)*$/i.test(id)) return;
  yield { path: [...path, key], message: `${key} is "${id}"; allowed: a whole resource id, /subscriptions/…/providers/…` };
}

function* checkType(path: string[], type: string | undefined): Generator<Objection> {
  if (type === undefined || /^[A-Za-z0-9]+(\.[A-Za-z0-9]+)+(\/[A-Za-z0-9.\-_]+)+$/.test(type)) return;
  yield { path: [...path, 'type'], message: `type is "${type}"; allowed: an ARM type like Microsoft.Network/virtualNetworks` };
}

function* checkAccepted(accepted: AcceptedDifference, index: number): Generator<Objection> {
  const path = ['accepted', String(index)];
  const selectors = [accepted.resource, accepted.type].filter((selector) => selector !== undefined);
  if (selectors.length !== 1) {
    const given = selectors.length === 0 ? 'neither resource nor type' : 'both resource and type';
    yield { path, message: `accepted[${index}] has ${given}; allowed: one of them, so that it says what is accepted where` };
  }
  if (accepted.type !== undefined && accepted.property === undefined) {
    yield { path, message: `accepted[${index}] accepts whatever differs in all of ${accepted.type}; allowed: a type with a property` };
  }
  yield* checkResourceId(path, 'resource', accepted.resource);
  yield* checkType(path, accepted.type);
}

function* checkSelector(list: 'dispositions' | 'data', rule: Selector, index: number): Generator<Objection> {
  const path = [list, String(index)];
  const selectors = SELECTORS.filter((key) => rule[key] !== undefined);
  if (selectors.length === 0)
    yield { path, message: `${list}[${index}] says for nothing; allowed: one of the keys ${SELECTORS.join(', ')}` };
  if (selectors.includes('resource') && selectors.length > 1) {
    yield {
      path,
      message: `${list}[${index}] has resource and ${selectors.slice(1).join(', ')}; allowed: resource alone, or type, group, or both`,
    };
  }
  yield* checkResourceId(path, 'resource', rule.resource);
  yield* checkType(path, rule.type);
}

function* checkDataRule(rule: DataRule, index: number): Generator<Objection> {
  const path = ['data', String(index)];
  yield* checkSelector('data', rule, index);
  const type = rule.type ?? (rule.resource === undefined ? undefined : tryParseResourceId(rule.resource)?.armType);
  if (type !== undefined && !servesType(rule.strategy, type)) {
    yield {
      path: [...path, 'strategy'],
      message: `strategy "${rule.strategy}" is not for ${type}; allowed: ${strategiesFor(type).join(', ')}`,
    };
  }
  if (rule.strategy === 'none' && rule.reason === undefined) {
    yield { path, message: `data[${index}] says that data need not go over; allowed only with the key reason, which says why` };
  }
  if (rule.round !== undefined && rule.strategy !== 'snapshot') {
    yield { path: [...path, 'round'], message: `round is given with strategy "${rule.strategy}"; allowed only with "snapshot"` };
  }
}

function* checkDispositionRule(rule: DispositionRule, index: number): Generator<Objection> {
  const path = ['dispositions', String(index)];
  yield* checkSelector('dispositions', rule, index);
  yield* checkResourceId(path, 'existing', rule.existing);
  if (rule.disposition === 'use existing' && (rule.existing === undefined || rule.resource === undefined)) {
    yield {
      path,
      message: `dispositions[${index}] is "use existing"; allowed only with the keys resource (in the source) and existing (in the destination)`,
    };
  }
  if (rule.existing !== undefined && rule.disposition !== 'use existing') {
    yield {
      path: [...path, 'existing'],
      message: `existing is given with disposition "${rule.disposition}"; allowed only with "use existing"`,
    };
  }
}

/** What relates several keys of move.yaml to one another; the schema has passed already. */
export function* objectionsTo(move: Move): Generator<Objection> {
  if (move.source.region === move.destination.region) {
    yield {
      path: ['destination', 'region'],
      message: `destination.region is "${move.destination.region}", the source; allowed: another region`,
    };
  }
  if (move.secondaryRegion === move.destination.region) {
    yield {
      path: ['secondaryRegion'],
      message: `secondaryRegion is "${move.secondaryRegion}", the destination; allowed: another region, that of its disaster recovery`,
    };
  }
  const groups = new Map<string, string>();
  for (const [index, group] of move.source.resourceGroups.entries()) {
    const twin = groups.get(group.toLowerCase());
    if (twin !== undefined)
      yield { path: ['source', 'resourceGroups', String(index)], message: `"${group}" is the group "${twin}" again: Azure ignores case` };
    groups.set(group.toLowerCase(), group);
  }
  yield* checkTemplate('resourceGroups', move.names.resourceGroups);
  yield* checkTemplate('global', move.names.global);
  yield* checkAddresses(move.addresses);
  for (const [index, rule] of move.dispositions.entries()) yield* checkDispositionRule(rule, index);
  for (const [index, rule] of move.data.entries()) yield* checkDataRule(rule, index);
  for (const [index, accepted] of move.accepted.entries()) yield* checkAccepted(accepted, index);
}
