/** A refusal as ARM words it: `{ "error": { "code", "message" } }` with an HTTP status. Services throw it. */
export class ArmError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
    readonly details: readonly { code: string; message: string }[] = [],
  ) {
    super(message);
    this.name = 'ArmError';
  }

  /** The answer's body. */
  get body(): object {
    return { error: { code: this.code, message: this.message, ...(this.details.length > 0 && { details: this.details }) } };
  }
}

/** 404 for a resource. */
export function resourceNotFound(id: string): ArmError {
  const parts = id.split('/').filter(Boolean);
  const group = parts[2]?.toLowerCase() === 'resourcegroups' ? parts[3] : undefined;
  const providersAt = parts.findLastIndex((part) => part.toLowerCase() === 'providers');
  const pairs = parts.slice(providersAt + 2);
  const type = [parts[providersAt + 1], ...pairs.filter((_, index) => index % 2 === 0)].join('/');
  const name = pairs.filter((_, index) => index % 2 === 1).join('/');
  const where = group === undefined ? '' : ` under resource group '${group}'`;
  return new ArmError(404, 'ResourceNotFound', `The Resource '${type}/${name}'${where} was not found.`);
}

/** 404 for a resource group. */
export function groupNotFound(group: string): ArmError {
  return new ArmError(404, 'ResourceGroupNotFound', `Resource group '${group}' could not be found.`);
}
