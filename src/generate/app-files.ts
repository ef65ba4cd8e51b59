import type { State } from '../config/move';
import type { Library } from './library';
import { printObject, printString } from './print-value';
import type { Value } from './value';

const HEADER = 'Made by azmove; `azmove generate` makes it again.';
const WIDTH = 140;
const noParts = (): string => '';

/** The backend of every stack, as statements; none for local state, which is cdktf's default. */
function backendLines(state: State): string[] {
  if (state.backend === 'local') return [];
  const folder = state.prefix === undefined ? '' : `${state.prefix}/`;
  return [
    '  // One state per stack. Signed in to by Microsoft Entra ID, in a pipeline by OIDC (ARM_USE_OIDC=true); no keys.',
    '  new AzurermBackend(stack, {',
    `    subscriptionId: ${printString(state.subscriptionId)},`,
    `    resourceGroupName: ${printString(state.resourceGroup)},`,
    `    storageAccountName: ${printString(state.storageAccount)},`,
    `    containerName: ${printString(state.container)},`,
    `    key: \`${folder}\${stack.node.id}.tfstate\`,`,
    '    useAzureadAuth: true,',
    '  });',
  ];
}

/** `stacks/provider.ts`: the one place that configures the providers, and where their state is kept. */
export function printProviderFile(library: Library, state: State): string {
  const backend = backendLines(state);
  const isRemote = backend.length > 0;
  return `/** ${HEADER} */
import { AzurermProvider } from ${printString(`${library.provider}/lib/provider`)};
${isRemote ? `import { AzurermBackend } from ${printString(library.core)};\n` : ''}import type { Construct } from ${printString(library.constructs)};

/** Configures azurerm${isRemote ? ', and the remote state,' : ''} for a stack. Credentials come from the environment, never from code. */
export function useAzurerm(stack: Construct, subscriptionId: string): void {
${isRemote ? `${backend.join('\n')}\n` : ''}  new AzurermProvider(stack, 'azurerm', {
    subscriptionId,
    resourceProviderRegistrations: 'none',
    features: [
      {
        // A vault that is destroyed by mistake can be recovered; purging stays a person's decision.
        keyVault: [{ purgeSoftDeleteOnDestroy: false }],
        resourceGroup: [{ preventDeletionIfContainsResources: true }],
      },
    ],
  });
}
`;
}

/** `stacks/azapi.ts`: the construct for types that azurerm (or azmove) has no resource for. */
export function printAzapiFile(library: Library): string {
  return `/** ${HEADER} */
import { TerraformProvider, TerraformResource, type TerraformMetaArguments } from ${printString(library.core)};
import type { Construct } from ${printString(library.constructs)};

class AzapiProvider extends TerraformProvider {
  constructor(scope: Construct) {
    super(scope, 'azapi', {
      terraformResourceType: 'azapi',
      terraformProviderSource: 'Azure/azapi',
      terraformGeneratorMetadata: { providerName: 'azapi', providerVersion: '2.7.0', providerVersionConstraint: '~> 2.0' },
    });
  }
}

/** Configures azapi for a stack. Credentials and subscription come from the environment. */
export function useAzapi(stack: Construct): void {
  new AzapiProvider(stack);
}

export interface AzapiResourceConfig extends TerraformMetaArguments {
  /** ARM type and api-version, \`Microsoft.Cache/redis@2024-11-01\`. */
  type: string;
  name: string;
  parentId: string;
  location?: string;
  identity?: { type: string; identityIds?: string[] }[];
  /** The ARM JSON less what Azure computes. */
  body: object;
  schemaValidationEnabled?: boolean;
  tags?: Record<string, string>;
}

/** https://registry.terraform.io/providers/Azure/azapi/latest/docs/resources/resource */
export class AzapiResource extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    private readonly config: AzapiResourceConfig,
  ) {
    super(scope, id, {
      ...config,
      terraformResourceType: 'azapi_resource',
      terraformGeneratorMetadata: { providerName: 'azapi', providerVersion: '2.7.0', providerVersionConstraint: '~> 2.0' },
    });
  }

  get id(): string {
    return this.getStringAttribute('id');
  }

  get name(): string {
    return this.getStringAttribute('name');
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { type, name, parentId, location, identity, body, schemaValidationEnabled, tags } = this.config;
    return {
      type,
      name,
      parent_id: parentId,
      location,
      // azapi tells an empty list from none when it adopts.
      identity: identity?.map(({ type: kind, identityIds }) => ({ type: kind, identity_ids: identityIds ?? [] })),
      body,
      schema_validation_enabled: schemaValidationEnabled,
      tags,
    };
  }
}
`;
}

/** `stacks/adopt.ts`: import blocks for the teardown, and what keeps it from destroying before the commit. */
export function printAdoptFile(library: Library): string {
  return `/** ${HEADER} */
import { Aspects, TerraformElement, TerraformResource, TerraformStack } from ${printString(library.core)};

/** The import blocks of one stack. */
class ImportBlocks extends TerraformElement {
  private readonly blocks: { to: string; id: string }[] = [];

  add(resource: TerraformResource, id: string): void {
    this.blocks.push({ to: \`\${resource.terraformResourceType}.\${resource.friendlyUniqueId}\`, id });
  }

  override toTerraform(): object {
    return { import: this.blocks };
  }
}

const CHILD = 'import-blocks';

/**
 * Makes \`resource\` adopt what stands in Azure under the import id \`id\`. The same block as \`importFrom\` writes; that asks
 * Terraform for its version once for each resource, which takes minutes for a large estate.
 */
export function adopt(resource: TerraformResource, id: string): void {
  const stack = TerraformStack.of(resource);
  const blocks = (stack.node.tryFindChild(CHILD) as ImportBlocks | undefined) ?? new ImportBlocks(stack, CHILD);
  blocks.add(resource, id);
}

/**
 * Makes Terraform refuse every plan that would destroy something of \`stack\` ("Instance cannot be destroyed"). What a resource's
 * lifecycle says already stays.
 */
export function refuseToDestroy(stack: TerraformStack): void {
  Aspects.of(stack).add({
    visit: (node) => {
      if (node instanceof TerraformResource) node.lifecycle = { ...node.lifecycle, preventDestroy: true };
    },
  });
}
`;
}

/** `stacks/settings.ts`: region and naming. */
export function printSettingsFile(settings: { subscriptionId: string; region: string; names: Record<string, string> }): string {
  const names: Record<string, Value> = settings.names;
  return `/** ${HEADER} */

export const subscriptionId = ${printString(settings.subscriptionId)};

export const region = ${printString(settings.region)};

/** Names that differ from the source's. */
export const names = ${printObject(names, noParts, 0)};
`;
}

/** One stack as `index.ts` creates it. */
export interface IndexedStack {
  id: string;
  className: string;
  fileName: string;
  /** Name of the variable that holds it. */
  property: string;
  /** Properties of the stacks that it takes references from. */
  needs: readonly string[];
}

/** `stacks/index.ts`: every stack, in the order in which they need one another. */
export function printIndexFile(library: Library, stacks: readonly IndexedStack[]): string {
  const imports = [...stacks]
    .map(({ className, fileName }) => `import { ${className} } from ${printString(`./${fileName}`)};`)
    .sort(byModule);
  const needed = new Set(stacks.flatMap(({ needs }) => needs));
  const lines = stacks.map(({ id, className, property, needs }) => {
    const start = needed.has(property) ? `const ${property} = ` : '';
    const argument = needs.length > 0 ? `, { ${[...needs].sort().join(', ')} }` : '';
    const line = `  ${start}new ${className}(app, ${printString(id)}${argument});`;
    if (line.length <= WIDTH) return line;
    return `  ${start}new ${className}(app, ${printString(id)}, {\n${[...needs]
      .sort()
      .map((need) => `    ${need},\n`)
      .join('')}  });`;
  });
  return `/** ${HEADER} */
import type { App } from ${printString(library.core)};
${imports.join('\n')}

/** Adds every stack of the move: what carries data, the destination's in the order in which they need one another, the teardown of the source. */
export function addStacks(app: App): void {
${lines.join('\n')}
}
`;
}

function byModule(a: string, b: string): number {
  const [moduleA, moduleB] = [a.slice(a.indexOf(' from ')), b.slice(b.indexOf(' from '))];
  return moduleA < moduleB ? -1 : 1;
}

/** Files that a move folder needs beside `stacks/`; written only where they are absent, as they are the user's afterwards. */
export function projectFiles(library: Library, projectId: string): Record<string, string> {
  const { core, provider, constructs, cli, versions } = library;
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return {
    'main.ts': `import { App } from ${printString(core)};
import { addStacks } from './stacks';

const app = new App();
addStacks(app);
app.synth();
`,
    'cdktf.json': json({
      language: 'typescript',
      app: 'npx tsx main.ts',
      projectId,
      sendCrashReports: 'false',
      terraformProviders: [],
      terraformModules: [],
      context: {},
    }),
    'tsconfig.json': json({
      compilerOptions: {
        target: 'ES2023',
        lib: ['ES2023'],
        module: 'node16',
        moduleResolution: 'node16',
        strict: true,
        skipLibCheck: true,
        noEmit: true,
      },
      include: ['main.ts', 'stacks'],
    }),
    'package.json': json({
      name: 'region-move',
      private: true,
      scripts: { synth: `${core} synth`, diff: `${core} diff`, deploy: `${core} deploy` },
      dependencies: { [core]: versions.core, [provider]: versions.provider, [constructs]: versions.constructs },
      devDependencies: { [cli]: versions.cli, tsx: '4.23.15', typescript: '5.9.3' },
    }),
    '.gitignore': ['node_modules', 'cdktf.out/', '.terraform/', '*.tfstate', '*.tfstate.*', 'cdktf.log', ''].join('\n'),
  };
}
