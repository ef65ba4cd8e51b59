import { regionOf } from '../../catalog/regions';
import { parseResourceId } from '../../arm/resource-id';
import { named } from '../az';
import { existingNote, groupOf, lookAtServer, tool, unlessThere } from '../open-source-server';
import { shell } from '../shell';
import { defineStrategy, type Step, type Subject, type Surroundings } from '../strategy';

function limitsOf({ source }: Subject, { move }: Surroundings): string {
  const { pair, displayName } = regionOf(move.source.region);
  const isPair = pair === move.destination.region;
  const isRedundant = source.properties.backup?.geoRedundantBackup === 'Enabled';
  const backups = isRedundant
    ? ''
    : ' Its backups are not geo-redundant, which a server is only when it is created: choose another strategy.';
  const region = isPair
    ? ''
    : ` Backups of ${displayName} go to ${pair ?? 'no other region'}, not to the destination: choose another strategy.`;
  return `${backups}${region}`;
}

function stepsFor(subject: Subject, destination: string, around: Surroundings): Step[] {
  const { source } = subject;
  const { region, subscriptionId } = around.move.destination;
  const { name, resourceGroup = '' } = parseResourceId(destination);
  const restore = shell`${tool(source)} geo-restore --subscription ${subscriptionId} --resource-group ${resourceGroup} --name ${name} --source-server ${source.id} --location ${region}`;
  return [
    {
      moment: 'before the destination',
      title: 'Restore the geo-redundant backup in the destination region',
      note: `Up to an hour of the last writes is not in a backup: stop writes an hour before.${limitsOf(subject, around)} ${existingNote(subject)}`,
      before: [shell`${tool(source)} show ${named(source.id)} --query backup.geoRedundantBackup --output tsv  # Enabled`],
      run: [groupOf(destination, region), unlessThere(source, destination, restore)],
      after: [shell`${tool(source)} show ${named(destination)} --query state --output tsv  # Ready`],
    },
  ];
}

/** https://learn.microsoft.com/azure/postgresql/flexible-server/concepts-backup-restore#geo-redundant-backup-and-restore */
export const geoRestore = defineStrategy({
  name: 'geo-restore',
  summary:
    'The geo-redundant backup is restored in the paired region. Only where such backups are on, and the destination is the pair; what was written in the last hour may be missing.',
  comesFirst: true,
  plan: (subject, around) => ({ steps: subject.destinationId === undefined ? [] : stepsFor(subject, subject.destinationId, around) }),
  look: (subject, _around, read) => lookAtServer(subject, read),
});
