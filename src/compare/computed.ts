import type { ArmResource } from '../arm/resource';
import { readOnlyPaths } from '../catalog/read-only';

/** A value that Azure gives a resource when it is made, though its API description does not call it read-only. */
interface Computed {
  /** As {@link RawDifference.rulePath}; `**.` in front: at any depth. Covers what lies below. */
  path: string;
  /** Only in these ARM types, and in those nested in them. Absent: everywhere. */
  types?: readonly string[];
  why: string;
}

const IDENTITY = 'an identity of its own, given by Microsoft Entra ID';
const ADDRESS = 'an address that Azure chose';

const COMPUTED: readonly Computed[] = [
  { path: 'identity.principalid', why: IDENTITY },
  { path: 'identity.tenantid', why: IDENTITY },
  { path: '**.principalid', types: ['Microsoft.ManagedIdentity/userAssignedIdentities'], why: IDENTITY },
  { path: 'properties.ipaddress', types: ['Microsoft.Network/publicIPAddresses'], why: ADDRESS },
  {
    path: 'properties.principaltype',
    types: ['Microsoft.Authorization/roleAssignments'],
    why: 'what the principal is, as Microsoft Entra ID knows it',
  },
  {
    path: 'properties.creationdata',
    types: ['Microsoft.Compute/disks'],
    why: 'how the disk was made, which a move does in its own way (see the data strategy)',
  },
  {
    path: 'properties.peeringstate',
    types: ['Microsoft.Network/virtualNetworks/virtualNetworkPeerings'],
    why: 'the state of both sides: as long as it is Initiated, the owner of the other network has not peered back, and nothing flows',
  },
  { path: '**.clientid', types: ['Microsoft.ManagedIdentity/userAssignedIdentities'], why: IDENTITY },
];

interface Rules {
  /** Path → why. */
  exact: ReadonlyMap<string, string>;
  anyDepth: ReadonlyMap<string, string>;
}

/** Given with each use of an identity; which identities a resource has is not Azure's to say. */
const OF_ASSIGNED_IDENTITY = /^identity\.userassignedidentities\..*\.(principalid|clientid)$/;

const READ_ONLY = 'computed by Azure, which takes no value for it';

function rulesFor(type: string): Rules {
  const covers = ({ types }: Computed): boolean =>
    types?.some((covered) => `${type.toLowerCase()}/`.startsWith(`${covered.toLowerCase()}/`)) ?? true;
  const own = COMPUTED.filter(covers);
  return {
    exact: new Map([
      ...[...readOnlyPaths(type)].map((path) => [path, READ_ONLY] as const),
      ...own.filter(({ path }) => !path.startsWith('**.')).map(({ path, why }) => [path, why] as const),
    ]),
    anyDepth: new Map(own.filter(({ path }) => path.startsWith('**.')).map(({ path, why }) => [path.slice(3), why])),
  };
}

/** Why the value at `rulePath` of a resource is Azure's own; undefined where it is what somebody asked for. */
export type ComputedBy = (resource: Pick<ArmResource, 'type'>, rulePath: string) => string | undefined;

/** Judges paths by type; what is known of a type is looked up once. */
export function computedBy(): ComputedBy {
  const known = new Map<string, Rules>();
  return ({ type }, rulePath) => {
    const rules = known.get(type) ?? rulesFor(type);
    known.set(type, rules);
    if (OF_ASSIGNED_IDENTITY.test(rulePath)) return IDENTITY;
    const names = rulePath.split('.');
    for (let count = names.length; count > 0; count -= 1) {
      const why = rules.exact.get(names.slice(0, count).join('.')) ?? rules.anyDepth.get(names[count - 1]!);
      if (why !== undefined) return why;
    }
    return undefined;
  };
}
