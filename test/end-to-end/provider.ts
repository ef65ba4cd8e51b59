import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The provider version that the bindings were made from; generated stacks require it. */
export const PROVIDER_VERSION = '4.55.0';

/** The version of azapi that the fallback in generated stacks was tried with. */
export const AZAPI_VERSION = '2.7.0';

/** A provider as mirrors name it. */
interface Provider {
  namespace: string;
  name: string;
  version: string;
}

const AZURERM: Provider = { namespace: 'hashicorp', name: 'azurerm', version: PROVIDER_VERSION };
const AZAPI: Provider = { namespace: 'azure', name: 'azapi', version: AZAPI_VERSION };

/** The folders named in `filesystem_mirror` blocks of Terraform's CLI configuration. */
function configuredMirrors(env: NodeJS.ProcessEnv): string[] {
  const file = env.TF_CLI_CONFIG_FILE ?? join(homedir(), '.terraformrc');
  if (!existsSync(file)) return [];
  const blocks = readFileSync(file, 'utf8').matchAll(/filesystem_mirror\s*\{[^}]*?path\s*=\s*"([^"]+)"/g);
  return [...blocks].map(([, path]) => path!.replace(/^~(?=\/)/, homedir()));
}

/**
 * The folders in which Terraform looks for providers before it asks the registry.
 * https://developer.hashicorp.com/terraform/cli/config/config-file#implied-local-mirror-directories
 */
export function mirrorFolders(env: NodeJS.ProcessEnv = process.env): string[] {
  const dataHome = env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  const dataFolders = (env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(':');
  const support = 'Library/Application Support/io.terraform/plugins';
  return [
    ...configuredMirrors(env),
    join(homedir(), '.terraform.d', 'plugins'),
    ...[dataHome, ...dataFolders].map((folder) => join(folder, 'terraform', 'plugins')),
    ...(process.platform === 'darwin' ? [join(homedir(), support), `/${support}`] : []),
  ];
}

function hasProvider(folder: string, { namespace, name, version }: Provider): boolean {
  const architecture = { x64: 'amd64', ia32: '386' }[process.arch as string] ?? process.arch;
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}_${architecture}`;
  const source = join(folder, 'registry.terraform.io', namespace, name);
  const packed = `terraform-provider-${name}_${version}_${platform}.zip`;
  const unpacked = join(source, version, platform);
  const programs = existsSync(unpacked) ? readdirSync(unpacked) : [];
  return programs.some((file) => file.startsWith(`terraform-provider-${name}`)) || existsSync(join(source, packed));
}

/** Why the end-to-end tests cannot run here; undefined where they can. */
export function whatIsMissing(env: NodeJS.ProcessEnv = process.env, providers: readonly Provider[] = [AZURERM]): string | undefined {
  if (spawnSync('terraform', ['version'], { env: { ...env, CHECKPOINT_DISABLE: '1' } }).status !== 0) return 'Terraform not installed';
  const lacking = providers.find((provider) => !mirrorFolders(env).some((folder) => hasProvider(folder, provider)));
  return lacking && `provider not installed (${lacking.namespace}/${lacking.name} ${lacking.version})`;
}

/** The same for what goes through the fallback. */
export function whatIsMissingForFallback(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return whatIsMissing(env, [AZURERM, AZAPI]);
}
