/** Made by azmove; `azmove generate` makes it again. */
import { TerraformProvider, TerraformResource, type TerraformMetaArguments } from 'cdktf';
import type { Construct } from 'constructs';

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
  /** ARM type and api-version, `Microsoft.Cache/redis@2024-11-01`. */
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
