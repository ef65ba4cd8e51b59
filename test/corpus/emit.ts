import { App, TerraformStack, Testing } from 'cdktf';
import type { Construct } from 'constructs';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

type BindingClass = { tfResourceType: string } & (new (scope: Construct, id: string, config: unknown) => unknown);

const LIBRARY = dirname(require.resolve('@cdktf/provider-azurerm/package.json'));
const classes = new Map<string, BindingClass>();

function folderOf(terraformType: string): string {
  const squeezed = (text: string): string => text.replace(/[-_]/g, '');
  const wanted = squeezed(terraformType.replace(/^azurerm_/, ''));
  // Folders are kebab-case of the class name: `mssql_server` is `mssql-server`, but digits may move a dash.
  const folder = readdirSync(join(LIBRARY, 'lib')).find((name) => squeezed(name) === wanted);
  if (folder === undefined) throw new Error(`The bindings have no resource ${terraformType}`);
  return folder;
}

/** The binding's class for a Terraform resource type, loaded on demand: all 1500 together take seconds and gigabytes. */
export function bindingOf(terraformType: string): BindingClass {
  const known = classes.get(terraformType);
  if (known) return known;
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const module = require(join(LIBRARY, 'lib', folderOf(terraformType))) as Record<string, unknown>;
  const isWanted = (value: unknown): value is BindingClass =>
    typeof value === 'function' && (value as Partial<BindingClass>).tfResourceType === terraformType;
  const found = Object.values(module).find(isWanted);
  if (!found) throw new Error(`The bindings' folder ${folderOf(terraformType)} has no class for ${terraformType}`);
  classes.set(terraformType, found);
  return found;
}

/** One configuration to write, in the bindings' names, tokens resolved. */
export interface Emission {
  terraformType: string;
  config: Record<string, unknown>;
}

/**
 * The configurations as Terraform JSON with Terraform's names, in the same order, made by the bindings themselves; an Error in the
 * place of each one that the bindings refuse.
 */
export function emit(emissions: readonly Emission[]): (Record<string, unknown> | Error)[] {
  // The App makes its folder at once, though nothing is ever written to it.
  const app = new App({ stackTraces: false, outdir: join(tmpdir(), 'azmove-emit') });
  const stack = new TerraformStack(Testing.stubVersion(app), 'corpus');
  const failures = new Map<number, Error>();
  emissions.forEach(({ terraformType, config }, index) => {
    try {
      new (bindingOf(terraformType))(stack, `r${index}`, config);
    } catch (error) {
      failures.set(index, error instanceof Error ? error : new Error(String(error)));
    }
  });
  const { resource = {} } = JSON.parse(Testing.synth(stack)) as {
    resource?: Record<string, Record<string, Record<string, unknown>>>;
  };
  return emissions.map(
    ({ terraformType }, index) => failures.get(index) ?? resource[terraformType]?.[`r${index}`] ?? new Error('not synthesised'),
  );
}
