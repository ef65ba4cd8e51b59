import type { ArmResource } from '../../arm/resource';
import { parseResourceId } from '../../arm/resource-id';
import { shell, type Command } from '../shell';
import { containersOf, endpointOf, restNote } from '../storage-copy';
import { defineStrategy, type Step, type Subject, type Surroundings } from '../strategy';

const SIGN_IN = { AZCOPY_AUTO_LOGIN_TYPE: 'AZCLI, so that AzCopy signs in as az is (or MSI, SPN)' };
const RIGHTS =
  'Needs Storage Blob Data Contributor (Storage File Data Privileged Contributor for shares) on both accounts, and a way through their firewalls. The bytes go from account to account.';

interface Copy {
  from: string;
  to: string;
  options: Command;
}

const BLOBS = shell`--recursive`;
const FILES = shell`--recursive --preserve-smb-info=true --preserve-smb-permissions=true`;

function copiesOf(subject: Subject, around: Surroundings): Copy[] {
  const { source } = subject;
  if (source.type.toLowerCase() === 'microsoft.storage/storageaccounts') {
    if (!subject.destination) return [];
    const [from, to] = [endpointOf(source, 'blob'), endpointOf(subject.destination, 'blob')];
    if (source.kind === 'FileStorage') return [];
    return containersOf(subject, around).map((name) => ({ from: `${from}${name}`, to: `${to}${name}`, options: BLOBS }));
  }
  const account = around.scanned(accountOf(source.id));
  const arriving = around.arriving(accountOf(source.id));
  if (!account || !arriving || subject.destinationId === undefined) return [];
  const [from, to] = [source.id, subject.destinationId].map((id) => parseResourceId(id).name);
  return [{ from: `${endpointOf(account, 'file')}${from}`, to: `${endpointOf(arriving, 'file')}${to}`, options: FILES }];
}

function accountOf(share: string): string {
  return share.split('/').slice(0, 9).join('/');
}

function stepsOf(subject: Subject, around: Surroundings): Step[] {
  const copies = copiesOf(subject, around);
  const rest = isAccount(subject.source) ? restNote(subject, around) : ' Snapshots of the share stay behind.';
  if (copies.length === 0) {
    const note = `The scan saw nothing here that AzCopy copies.${rest}`;
    return [{ moment: 'once the destination stands', title: 'Nothing to copy', note, run: [] }];
  }
  return [
    {
      moment: 'once the destination stands',
      title: 'Copy what is there',
      note: `${RIGHTS}${rest}`,
      needs: SIGN_IN,
      before: copies.map(({ from }) => shell`azcopy list ${from} --running-tally`),
      run: copies.map(({ from, to, options }) => shell`azcopy copy ${`${from}/*`} ${to} ${options} --overwrite=ifSourceNewer`),
      after: copies.map(({ to }) => shell`azcopy list ${to} --running-tally`),
    },
    {
      moment: 'at cut-over',
      title: 'Copy what came since, and take away what went',
      note: 'When nothing writes to the source any longer.',
      needs: SIGN_IN,
      run: copies.map(({ from, to, options }) => shell`azcopy sync ${from} ${to} ${options} --delete-destination=true`),
      after: copies.flatMap(({ from, to }) => [shell`azcopy list ${from} --running-tally`, shell`azcopy list ${to} --running-tally`]),
    },
  ];
}

function isAccount({ type }: ArmResource): boolean {
  return type.toLowerCase() === 'microsoft.storage/storageaccounts';
}

/** https://learn.microsoft.com/azure/storage/common/storage-use-azcopy-v10 */
export const azcopy = defineStrategy({
  name: 'azcopy',
  summary:
    'AzCopy copies blobs and file shares from account to account: all of it once the destination stands, what came since at cut-over.',
  comesFirst: false,
  plan: (subject, around) => ({ steps: stepsOf(subject, around) }),
  look: () => ({ state: 'ask', detail: 'Only the data plane knows how much is in each: compare what azcopy list tells of both.' }),
});
