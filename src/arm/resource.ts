/** A JSON value as ARM sends it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** `sku` of an ARM resource. */
export interface ArmSku {
  name?: string;
  tier?: string;
  size?: string;
  family?: string;
  capacity?: number;
}

/** `identity` of an ARM resource. */
export interface ArmIdentity {
  /** `None`, `SystemAssigned`, `UserAssigned`, or `SystemAssigned, UserAssigned` (the space may be missing). */
  type?: string;
  principalId?: string;
  tenantId?: string;
  userAssignedIdentities?: Record<string, { principalId?: string; clientId?: string }>;
}

/** Marketplace plan of an ARM resource. */
export interface ArmPlan {
  name?: string;
  product?: string;
  publisher?: string;
  promotionCode?: string;
}

/** One resource as a GET on ARM returns it. Every mapper narrows `properties` to what it reads. */
export interface ArmResource {
  id: string;
  name: string;
  type: string;
  location?: string;
  kind?: string;
  tags?: Record<string, string>;
  sku?: ArmSku;
  identity?: ArmIdentity;
  plan?: ArmPlan;
  zones?: string[];
  managedBy?: string;
  extendedLocation?: { name?: string; type?: string };
  /** Newest stable api-version of the type, noted by the scan where no mapper names one: the azapi fallback needs it. */
  apiVersion?: string;
  // Each ARM type has properties of its own; mappers declare theirs.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  properties: any;
}
