/** The part of a synthesised stack (`cdk.tf.json`) that tells which construct became which Terraform address. */
export interface SynthesisedStack {
  resource?: Record<string, Record<string, { '//'?: { metadata?: { path?: string } } }>>;
}

/** Terraform address → id of the construct that it comes from. */
export function constructsByAddress({ resource = {} }: SynthesisedStack): Map<string, string> {
  return new Map(
    Object.entries(resource).flatMap(([type, blocks]) =>
      Object.entries(blocks).flatMap(([name, block]) => {
        const path = block['//']?.metadata?.path;
        return path === undefined ? [] : [[`${type}.${name}`, path.slice(path.indexOf('/') + 1)] as const];
      }),
    ),
  );
}
