import { parseResourceId } from '../../arm/resource-id';
import { shell } from '../shell';
import { defineStrategy } from '../strategy';

/** https://learn.microsoft.com/azure/container-registry/container-registry-import-images */
export const registryImport = defineStrategy({
  name: 'registry-import',
  summary: 'The destination’s registry imports every tag from the source, registry to registry. Untagged manifests stay behind.',
  comesFirst: false,
  plan: ({ source, destinationId }) => {
    if (destinationId === undefined) return { steps: [] };
    const [from, to] = [parseResourceId(source.id).name, parseResourceId(destinationId).name];
    const each = (command: ReturnType<typeof shell>): ReturnType<typeof shell> =>
      shell`az acr repository list --name ${from} --output tsv | while read -r repository; do az acr repository show-tags --name ${from} --repository "$repository" --output tsv | while read -r tag; do ${command}; done; done`;
    return {
      steps: [
        {
          moment: 'once the destination stands',
          title: 'Import every tag',
          note: 'Runs inside Azure. Run it again at cut-over: a tag that is there already with the same content is left as it is.',
          before: [shell`az acr repository list --name ${from} --query 'length(@)'`],
          run: [
            each(
              shell`az acr import --name ${to} --source ${source.properties.loginServer ?? `${from}.azurecr.io`}/"$repository:$tag" --image "$repository:$tag" --force </dev/null`,
            ),
          ],
          after: [shell`az acr repository list --name ${to} --query 'length(@)'  # as many as before`],
        },
      ],
    };
  },
  look: () => ({ state: 'ask', detail: 'Only the registries themselves know what they hold.' }),
});
