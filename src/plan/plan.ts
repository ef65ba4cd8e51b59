/** What azmove reads of `terraform show -json`: https://developer.hashicorp.com/terraform/internals/json-format#change-representation. */
export interface Change {
  actions: string[];
  before?: unknown;
  after?: unknown;
  after_unknown?: unknown;
  /** True where a value is sensitive, in the shape of the values. */
  before_sensitive?: unknown;
  after_sensitive?: unknown;
  importing?: { id?: string };
}

export interface ResourceChange {
  address: string;
  mode: string;
  type: string;
  change: Change;
}

/** The plan of one stack. */
export interface Plan {
  stack: string;
  changes: ResourceChange[];
}

/** A file is no plan, or one that Terraform did not bring to its end; ends the process with exit code 2. */
export class PlanFileError extends Error {
  override readonly name = 'PlanFileError';
  readonly exitCode = 2;

  constructor(
    message: string,
    readonly remedy = 'Write it with terraform show -json PLANFILE > plan.json; PLANFILE is what terraform plan -out=PLANFILE wrote.',
  ) {
    super(message);
  }
}

function isResourceChange(value: unknown): value is ResourceChange {
  const { address, mode, type, change } = (value ?? {}) as Partial<ResourceChange>;
  const isNamed = [address, mode, type].every((text) => typeof text === 'string');
  return isNamed && Array.isArray(change?.actions) && change.actions.every((action) => typeof action === 'string');
}

/**
 * The plan in `text`, in order of addresses.
 * @param file its name, for messages
 * @throws PlanFileError naming the file and what to do
 */
export function parsePlan(text: string, file: string, stack: string): Plan {
  let value: { format_version?: unknown; errored?: unknown; resource_changes?: unknown };
  try {
    value = JSON.parse(text) as typeof value;
  } catch (error) {
    throw new PlanFileError(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || typeof value.format_version !== 'string') {
    throw new PlanFileError(`${file} is not what terraform show -json prints of a plan`);
  }
  if (!value.format_version.startsWith('1.')) {
    throw new PlanFileError(`${file} has format ${value.format_version}; azmove reads format 1`);
  }
  if (value.errored === true) {
    throw new PlanFileError(
      `${file} is a plan that ended in an error: it says nothing of what would be done`,
      `Run terraform plan for ${stack} again and remedy what it reports.`,
    );
  }
  // A plan without any resource has no list at all; a state has none either, but it names its values.
  if (value.resource_changes === undefined && !('planned_values' in value)) {
    throw new PlanFileError(`${file} is a state or a configuration, not a plan`);
  }
  const changes: unknown[] = Array.isArray(value.resource_changes) ? value.resource_changes : [];
  const broken = changes.findIndex((change) => !isResourceChange(change));
  if (broken >= 0) throw new PlanFileError(`${file}: resource_changes[${broken}] has no address, mode, type or actions`);
  return { stack, changes: (changes as ResourceChange[]).sort((a, b) => (a.address < b.address ? -1 : 1)) };
}
