import { parseResourceId } from '../../arm/resource-id';
import { nameFor, sourcePlace } from '../place';
import { shell } from '../shell';
import { defineStrategy, type Step, type Subject, type Surroundings } from '../strategy';

function stepFor({ source }: Subject, { move }: Surroundings): Step {
  const place = sourcePlace(move);
  const { name } = parseResourceId(source.id);
  const osType = (source.properties.storageProfile?.osDisk?.osType ?? 'Linux') as string;
  const state = (source.properties.storageProfile?.osDisk?.osState ?? 'Generalized') as string;
  const generation = (source.properties.hyperVGeneration ?? 'V1') as string;
  const group = shell`--subscription ${move.subscriptionId} --resource-group ${place.name}`;
  // A gallery's name knows no hyphens.
  const gallery = nameFor(source.id, 60).replace(/[^A-Za-z0-9_.]/g, '_');
  const image = shell`${group} --gallery-name ${gallery} --gallery-image-definition ${name}`;
  return {
    moment: 'before the destination',
    title: 'Take the image into a gallery and replicate it',
    note: 'What is created from the image in the destination then names the gallery’s version. The gallery may stay after the move: put it where images of yours lie.',
    run: [
      shell`az group create --subscription ${move.subscriptionId} --name ${place.name} --location ${place.region} --output none`,
      shell`az sig create ${group} --gallery-name ${gallery} --location ${place.region} --output none`,
      shell`az sig image-definition show ${image} --output none 2>/dev/null || az sig image-definition create ${image} --publisher azmove --offer ${name} --sku ${name} --os-type ${osType} --os-state ${state} --hyper-v-generation ${generation} --location ${place.region} --output none`,
      shell`az sig image-version show ${image} --gallery-image-version 1.0.0 --output none 2>/dev/null || az sig image-version create ${image} --gallery-image-version 1.0.0 --managed-image ${source.id} --target-regions ${[place.region, move.destination.region]} --location ${place.region} --output none`,
    ],
    after: [
      shell`az sig image-version show ${image} --gallery-image-version 1.0.0 --expand ReplicationStatus --query replicationStatus.aggregatedState --output tsv  # Completed`,
    ],
  };
}

/** https://learn.microsoft.com/azure/virtual-machines/image-version-managed-image-cli */
export const imageImport = defineStrategy({
  name: 'image-import',
  summary: 'A managed image cannot leave its region: a compute gallery takes it in and replicates it to the destination.',
  comesFirst: true,
  plan: (subject, around) => ({ steps: [stepFor(subject, around)] }),
  look: () => ({ state: 'ask', detail: 'The gallery may be any of yours: say which version took the image in.' }),
});
