import { parseResourceId } from '../../arm/resource-id';
import { shell } from '../shell';
import { defineStrategy } from '../strategy';
import { lookAtVault } from '../vault-content';

/** https://learn.microsoft.com/azure/key-vault/general/move-region */
export const vaultRecreate = defineStrategy({
  name: 'vault-recreate',
  summary:
    'Secrets are read from the old vault and set in the new one, without touching a disk. Keys cannot leave their geography: new ones are made, and what they wrapped is wrapped again. Certificates are issued or imported again.',
  comesFirst: false,
  plan: ({ source, destinationId }) => {
    if (destinationId === undefined) return { steps: [] };
    const [from, to] = [parseResourceId(source.id).name, parseResourceId(destinationId).name];
    const query = '[?managed != `true`].name';
    return {
      steps: [
        {
          moment: 'once the destination stands',
          title: 'Create what is in the vault again',
          note: 'The newest version of each secret goes over. Keys and certificates are listed: make a new key for each, and wrap anew what the old one wrapped; issue each certificate again, or import it from where it is kept. Keep the old vault as long as something is encrypted with its keys.',
          before: [
            shell`az keyvault key list --vault-name ${from} --query ${query} --output tsv`,
            shell`az keyvault certificate list --vault-name ${from} --query '[].name' --output tsv`,
          ],
          run: [
            shell`az keyvault secret list --vault-name ${from} --query ${query} --output tsv | while read -r name; do az keyvault secret show --vault-name ${to} --name "$name" --output none </dev/null 2>/dev/null || az keyvault secret set --vault-name ${to} --name "$name" --encoding utf-8 --output none --file <(printf %s "$(az keyvault secret show --vault-name ${from} --name "$name" --query value --output tsv </dev/null)"); done`,
          ],
          after: [shell`az keyvault secret list --vault-name ${to} --query 'length(@)'`],
        },
      ],
    };
  },
  look: (subject, _around, read) => lookAtVault(subject, read),
});
