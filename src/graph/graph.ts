/** How a reference is written. */
export type EdgeKind =
  /** A resource id, whole or of a part of the target. */
  | 'id'
  /** The target's name, or a GUID that Azure gave it (workspace id, instrumentation key). */
  | 'name'
  /** A host name or URI of the target. */
  | 'uri'
  /** The resource right above: parent resource, or resource group. */
  | 'parent'
  /** What an extension resource extends. */
  | 'extension'
  /** Principal id or client id of the target's identity. */
  | 'principal'
  /** An IP address of the target: a DNS record, the next hop of a route, a firewall rule. */
  | 'address';

/** `source` needs `target`. */
export interface Edge {
  /** Resource id, in the inventory's spelling. */
  source: string;
  /** Resource id of a node, in the inventory's spelling. */
  target: string;
  /** Where `source` says so: dotted path within the resource, array indexes as numbers. Empty for parent and extension. */
  path: string;
  kind: EdgeKind;
}

/** One resource. */
export interface GraphNode {
  id: string;
  name: string;
  type: string;
  /** Id of its resource group, also for the group itself; absent at subscription or tenant scope. */
  group?: string;
  location?: string;
}

/** A circle of references and the edge at which it is broken: `source` must be made without `broken`, and completed afterwards. */
export interface Circle {
  /** In order: each needs the next, the last needs the first. */
  ids: string[];
  edges: Edge[];
  broken: Edge;
  /** Why this edge, and how Terraform can express it. */
  reason: string;
}

/** A reference that leaves the inventory. */
export interface OutsideReference {
  source: string;
  path: string;
  kind: EdgeKind;
  /** Resource id or host name, as written. */
  target: string;
  /** `group`: same subscription, a group out of scope (or a resource the scan did not see); `host`: an Azure host of no scanned resource. */
  where: 'group' | 'subscription' | 'host';
  /** What to do about it. */
  advice: string;
}

/** A reference between resources of two regions. */
export interface CrossRegionReference {
  edge: Edge;
  sourceLocation: string;
  targetLocation: string;
}

/** The dependencies of an inventory. All lists are in a stable order. */
export interface Graph {
  nodes: GraphNode[];
  edges: Edge[];
  /** Resources that may be made at the same time; every wave needs earlier ones only (broken edges aside). */
  waves: string[][];
  circles: Circle[];
  /** Resource groups (ids) that refer to one another in a circle, each with at least two groups. */
  groupCircles: string[][];
  outside: OutsideReference[];
  crossRegion: CrossRegionReference[];
  /** Resources that hang together by anything but their resource group; largest first. */
  components: string[][];
}
