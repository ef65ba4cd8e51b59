import type { DataStrategyName } from './data-strategies';

/** What becomes of a resource in the move; exactly one per resource. */
export const DISPOSITIONS = ['recreate', 'extend', 'keep', 'use existing', 'manual', 'ignore'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** What a rule of move.yaml looks for; all that is given must fit. */
export interface Selector {
  /** Resource ID, whole. */
  resource?: string;
  /** ARM type. */
  type?: string;
  /** Resource group name. */
  group?: string;
}

/** One rule of `dispositions` in move.yaml; the last rule that matches a resource wins. */
export interface DispositionRule extends Selector {
  disposition: Disposition;
  reason?: string;
  /** With `use existing`: the ID of the resource that stands in the destination. */
  existing?: string;
}

/** One rule of `data` in move.yaml; the last rule that matches a resource wins. */
export interface DataRule extends Selector {
  strategy: DataStrategyName;
  /** Required with `none`: why the data need not go over. */
  reason?: string;
  /** Which copy this is, from 1: a higher one takes the snapshots anew, with what was written since. */
  round?: number;
}

/** One remapped range of the address plan. */
export interface AddressRange {
  /** CIDR block in the source, for example `10.1.0.0/16`. */
  source: string;
  /** CIDR block of the same size in the destination. */
  destination: string;
}

/** Where Terraform keeps what it knows of the stacks. */
export const STATE_BACKENDS = ['local', 'azurerm'] as const;

/** State in a blob container, signed in to by Microsoft Entra ID; no keys. */
export interface AzurermState {
  backend: 'azurerm';
  resourceGroup: string;
  storageAccount: string;
  container: string;
  /** Defaults to the destination's. */
  subscriptionId: string;
  /** Folders before the blob's name, without a slash at the end. */
  prefix?: string;
}

/** `local`: files beside the synthesised stacks. One state per stack either way. */
export type State = { backend: 'local' } | AzurermState;

/** A difference between source and destination that a person accepts; one of `resource` and `type` is given. */
export interface AcceptedDifference {
  /** Resource ID, in the source or in the destination. */
  resource?: string;
  /** ARM type. */
  type?: string;
  /** Property path, for example `properties.dnsSettings`; covers what lies below. Absent: the resource as a whole, even that it is absent. */
  property?: string;
  reason: string;
}

/** `move.yaml`, defaults filled in. */
export interface Move {
  subscriptionId: string;
  /** Region names as ARM writes them, `westeurope`. */
  source: { region: string; /** Empty: every group with something in the region. */ resourceGroups: string[] };
  destination: { region: string; /** Defaults to the source's subscription. */ subscriptionId: string };
  /** Where the destination is protected to after the commit; absent: nowhere yet, and no `commit` stack. */
  secondaryRegion?: string;
  names: {
    /** Template for resource group names; `{name}`, `{destination}`, `{code}` (short code of the destination). */
    resourceGroups: string;
    /** Template for globally unique names, cut to what Azure allows. */
    global: string;
    /** Source name or resource ID → destination name; wins over the templates. */
    overrides: Record<string, string>;
  };
  /** Source zone → destination zone; a zone mapped to null is dropped. Empty: zones stay as they are. */
  zones: Record<string, string | null>;
  addresses: AddressRange[];
  dispositions: DispositionRule[];
  data: DataRule[];
  accepted: AcceptedDifference[];
  stacks: {
    /** `group`: a stack per resource group; `single`: one for all; `auto`: per group, packed by wave when there are many. */
    layout: 'auto' | 'group' | 'single';
    /** With `auto`: at most so many destination stacks. */
    maximum: number;
  };
  /** App settings whose values are no secrets, by name; `*` as wildcard. */
  plainSettings: string[];
  state: State;
  /** The library to emit for. */
  library: 'cdktf' | 'cdktn';
}
