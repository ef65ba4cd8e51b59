/** What Terraform's `-json` output says of one resource address, or of none (`''`). */
export interface TerraformEvent {
  address: string;
  kind: 'created' | 'adopted' | 'changed' | 'destroyed' | 'failed' | 'planned create' | 'planned change' | 'planned destroy';
  /** With `failed`: the error, as the provider words it. */
  message?: string;
}

interface JsonLine {
  type?: string;
  hook?: { resource?: { addr?: string }; action?: string };
  change?: { resource?: { addr?: string }; action?: string };
  diagnostic?: { severity?: string; summary?: string; detail?: string; address?: string };
}

const APPLIED: Readonly<Record<string, TerraformEvent['kind']>> = {
  create: 'created',
  update: 'changed',
  delete: 'destroyed',
  import: 'adopted',
};
const PLANNED: Readonly<Record<string, TerraformEvent['kind']>> = {
  create: 'planned create',
  update: 'planned change',
  replace: 'planned change',
  delete: 'planned destroy',
};

function parsed(line: string): JsonLine {
  try {
    return JSON.parse(line) as JsonLine;
  } catch {
    // Terraform writes plain lines, too, when it fails before it has read its arguments.
    return {};
  }
}

function eventOf({ type, hook, change, diagnostic }: JsonLine): TerraformEvent[] {
  if (type === 'apply_complete' && hook?.resource?.addr !== undefined) {
    const kind = APPLIED[hook.action ?? ''];
    return kind ? [{ address: hook.resource.addr, kind }] : [];
  }
  if (type === 'planned_change' && change?.resource?.addr !== undefined) {
    const kind = PLANNED[change.action ?? ''];
    return kind ? [{ address: change.resource.addr, kind }] : [];
  }
  if (type === 'diagnostic' && diagnostic?.severity === 'error') {
    const message = [diagnostic.summary, diagnostic.detail].filter(Boolean).join(': ');
    return [{ address: diagnostic.address ?? '', kind: 'failed', message }];
  }
  return [];
}

/**
 * The events in the output of `terraform plan -json` or `apply -json`, in order.
 * https://developer.hashicorp.com/terraform/internals/machine-readable-ui
 */
export function terraformEvents(output: string): TerraformEvent[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => eventOf(parsed(line)));
}
