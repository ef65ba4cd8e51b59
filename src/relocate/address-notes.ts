import type { ArmResource } from '../arm/resource';
import { idKey } from '../arm/resource-id';
import { valuesAt } from '../arm/value-at';
import { isInside, mapIps, parseIp, shiftsOf } from './ip';
import { decisionOn, type Draft, type Pass, type Surroundings } from './pass';
import type { Note } from './relocated';
import { mapTexts } from './walk';

/** A source address that nobody can foretell in the destination, and whose it is. */
interface Fleeting {
  owner: ArmResource;
  message: string;
}

function isRecreated(resource: ArmResource, around: Surroundings): boolean {
  return decisionOn(resource, around).disposition === 'recreate';
}

/** Addresses of what is recreated that Azure hands out: public ones, and private ones that are not static. */
function fleetingAddresses(around: Surroundings): Map<string, Fleeting> {
  const addresses = new Map<string, Fleeting>();
  const add = (value: unknown, owner: ArmResource, message: string): void => {
    if (typeof value === 'string' && value !== '') addresses.set(value, { owner, message });
  };
  for (const resource of around.resources) {
    const type = resource.type.toLowerCase();
    if (!isRecreated(resource, around)) continue;
    if (type === 'microsoft.network/publicipaddresses') {
      for (const value of valuesAt(resource, 'properties.ipAddress')) {
        add(value, resource, `is the address of ${resource.name} in the source; Azure gives the destination another.`);
      }
    }
    for (const configuration of valuesAt(resource, 'properties.ipConfigurations.properties') as Record<string, unknown>[]) {
      if (configuration['privateIPAllocationMethod'] !== 'Dynamic') continue;
      add(
        configuration['privateIPAddress'],
        resource,
        `is what ${resource.name} happens to have in the source: make it static, or use a name.`,
      );
    }
  }
  return addresses;
}

function notesOn({ source }: Draft, addresses: ReadonlyMap<string, Fleeting>): Note[] {
  const notes: Note[] = [];
  mapTexts(source, (text, { path, isName }) => {
    if (!isName) {
      mapIps(text, (_, written) => {
        const found = addresses.get(written.replace(/\/32$/, ''));
        if (found && idKey(found.owner.id) !== idKey(source.id)) {
          notes.push({
            kind: 'address',
            id: source.id,
            path,
            value: written,
            target: found.owner.id,
            message: `${written} ${found.message}`,
          });
        }
        return written;
      });
    }
    return text;
  });
  return notes;
}

/** A network that keeps its range cannot join a network that its twin in the source has joined: Azure refuses overlapping peers. */
function peeringNote({ source, resource }: Draft, around: Surroundings): Note[] {
  if (source.type.toLowerCase() !== 'microsoft.network/virtualnetworks/virtualnetworkpeerings') return [];
  const own = around.lookup.get(source.id.split('/').slice(0, -2).join('/'));
  const [remoteId] = valuesAt(source, 'properties.remoteVirtualNetwork.id');
  if (!own || typeof remoteId !== 'string') return [];
  const remote = around.lookup.get(remoteId);
  if (remote && isRecreated(remote, around)) return [];
  const ranges = valuesAt(own, 'properties.addressSpace.addressPrefixes') as string[];
  const shifts = shiftsOf(around.move.addresses);
  const staying = ranges.filter((range) => {
    const ip = parseIp(range);
    return ip && !shifts.some((shift) => isInside(ip, shift));
  });
  if (staying.length === 0) return [];
  const name = remote?.name ?? remoteId.slice(remoteId.lastIndexOf('/') + 1);
  return [
    {
      kind: 'address',
      id: source.id,
      path: 'properties.remoteVirtualNetwork.id',
      value: (valuesAt(resource, 'properties.remoteVirtualNetwork.id')[0] as string | undefined) ?? remoteId,
      target: remoteId,
      message: `${name} stays and is peered with the source's ${staying.join(', ')}: Azure refuses a second peer of that range. Remap it in "addresses", or remove the source's peering first.`,
    },
  ];
}

/** What a person must know about addresses that the plan cannot carry over. Changes nothing. */
export const noteAddresses: Pass = {
  name: 'address notes',
  run: (progress, around) => {
    const addresses = fleetingAddresses(around);
    const notes = progress.drafts.flatMap((draft) => [
      ...(addresses.size > 0 ? notesOn(draft, addresses) : []),
      ...peeringNote(draft, around),
    ]);
    return { ...progress, notes: [...progress.notes, ...notes] };
  },
};
