import { parseResourceId } from '../../arm/resource-id';
import { shell, type Command } from '../shell';
import { defineStrategy } from '../strategy';
import { lookAtVault } from '../vault-content';

/** Certificates first: their keys and secrets come with them, and are called managed. */
function restoring(kind: 'certificate' | 'key' | 'secret', from: string, to: string): Command {
  const command = shell`az keyvault ${kind}`;
  const query = kind === 'certificate' ? '[].name' : '[?managed != `true`].name';
  return shell`${command} list --vault-name ${from} --query ${query} --output tsv | while read -r name; do ${command} show --vault-name ${to} --name "$name" --output none </dev/null 2>/dev/null || { ${command} backup --vault-name ${from} --name "$name" --file "$BACKUP_FOLDER/${kind}-$name" </dev/null && ${command} restore --vault-name ${to} --file "$BACKUP_FOLDER/${kind}-$name" </dev/null; }; done`;
}

/** https://learn.microsoft.com/azure/key-vault/general/backup */
export const vaultRestore = defineStrategy({
  name: 'vault-restore',
  summary:
    'Certificates, keys and secrets are backed up one by one, with all their versions, and restored in the new vault. Only within one subscription and geography; a backup is encrypted and opens nowhere else.',
  comesFirst: false,
  plan: ({ source, destinationId }) => {
    if (destinationId === undefined) return { steps: [] };
    const [from, to] = [parseResourceId(source.id).name, parseResourceId(destinationId).name];
    return {
      steps: [
        {
          moment: 'once the destination stands',
          title: 'Back up and restore what is in the vault',
          note: 'Needs rights on the data plane of both vaults, and a way through their firewalls. What is there already is left as it is. Objects with more than some 500 versions cannot be backed up.',
          needs: { BACKUP_FOLDER: 'an empty folder for the backups, which Azure encrypts' },
          before: [shell`az keyvault secret list --vault-name ${from} --query 'length(@)'`],
          run: [restoring('certificate', from, to), restoring('key', from, to), restoring('secret', from, to)],
          after: [shell`az keyvault secret list --vault-name ${to} --query 'length(@)'  # as many as before`],
        },
      ],
    };
  },
  look: (subject, _around, read) => lookAtVault(subject, read),
});
