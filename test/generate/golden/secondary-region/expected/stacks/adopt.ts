/** Made by azmove; `azmove generate` makes it again. */
import { Aspects, TerraformElement, TerraformResource, TerraformStack } from 'cdktf';

/** The import blocks of one stack. */
class ImportBlocks extends TerraformElement {
  private readonly blocks: { to: string; id: string }[] = [];

  add(resource: TerraformResource, id: string): void {
    this.blocks.push({ to: `${resource.terraformResourceType}.${resource.friendlyUniqueId}`, id });
  }

  override toTerraform(): object {
    return { import: this.blocks };
  }
}

const CHILD = 'import-blocks';

/**
 * Makes `resource` adopt what stands in Azure under the import id `id`. The same block as `importFrom` writes; that asks
 * Terraform for its version once for each resource, which takes minutes for a large estate.
 */
export function adopt(resource: TerraformResource, id: string): void {
  const stack = TerraformStack.of(resource);
  const blocks = (stack.node.tryFindChild(CHILD) as ImportBlocks | undefined) ?? new ImportBlocks(stack, CHILD);
  blocks.add(resource, id);
}

/**
 * Makes Terraform refuse every plan that would destroy something of `stack` ("Instance cannot be destroyed"). What a resource's
 * lifecycle says already stays.
 */
export function refuseToDestroy(stack: TerraformStack): void {
  Aspects.of(stack).add({
    visit: (node) => {
      if (node instanceof TerraformResource) node.lifecycle = { ...node.lifecycle, preventDestroy: true };
    },
  });
}
