import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One resource in a Terraform state. */
export interface StateEntry {
  /** `azurerm_subnet.subnet_vnet_app` */
  address: string;
  /** Azure's id. */
  id: string;
}

interface State {
  resources?: { mode: string; type: string; name: string; instances?: { attributes?: { id?: unknown } }[] }[];
}

/** What a stack's state holds, where Terraform keeps it in the move's folder; undefined where it does not, or has none. */
export function localState(dir: string, stack: string): StateEntry[] | undefined {
  const path = join(dir, `terraform.${stack}.tfstate`);
  if (!existsSync(path)) return undefined;
  const { resources = [] } = JSON.parse(readFileSync(path, 'utf8')) as State;
  return resources
    .filter(({ mode }) => mode === 'managed')
    .flatMap(({ type, name, instances = [] }) =>
      instances.flatMap(({ attributes }) =>
        typeof attributes?.id === 'string' ? [{ address: `${type}.${name}`, id: attributes.id }] : [],
      ),
    );
}
