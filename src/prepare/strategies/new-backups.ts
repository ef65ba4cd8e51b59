import { parseResourceId } from '../../arm/resource-id';
import { inGroup } from '../az';
import { shell } from '../shell';
import { defineStrategy, type Step, type Subject, type Surroundings } from '../strategy';

interface ProtectedItem {
  sourceResourceId?: string;
  virtualMachineId?: string;
  policyId?: string;
}

function itemsOf({ source }: Subject, { within }: Surroundings): ProtectedItem[] {
  const items = within(source, 'protectedItems').concat(within(source, 'backupInstances'));
  return items.map(({ properties }) => properties as ProtectedItem);
}

/** Machines that arrive in the destination, each with the policy that protects its source. */
function protectStep(subject: Subject, around: Surroundings): Step {
  const vault = subject.destinationId;
  const machines = itemsOf(subject, around).flatMap(({ sourceResourceId, virtualMachineId, policyId }) => {
    const machine = around.arriving(virtualMachineId ?? sourceResourceId);
    const isMachine = machine?.type.toLowerCase() === 'microsoft.compute/virtualmachines';
    return machine && isMachine && policyId !== undefined
      ? [{ machine: machine.id, policy: policyId.slice(policyId.lastIndexOf('/') + 1) }]
      : [];
  });
  return {
    moment: 'once the destination stands',
    title: 'Protect the new resources in the new vault',
    note: 'Vault and policies come by code; what they protect is told here. Other items than machines are protected in the portal or by their own commands.',
    run:
      vault === undefined
        ? []
        : machines.map(
            ({ machine, policy }) =>
              shell`az backup protection enable-for-vm ${inGroup(vault)} --vault-name ${parseResourceId(vault).name} --vm ${machine} --policy-name ${policy}`,
          ),
    ...(vault !== undefined &&
      vault.toLowerCase().includes('/microsoft.recoveryservices/') && {
        after: [shell`az backup item list ${inGroup(vault)} --vault-name ${parseResourceId(vault).name} --output table`],
      }),
  };
}

/** https://learn.microsoft.com/azure/backup/azure-backup-move-vaults-across-regions */
export const newBackups = defineStrategy({
  name: 'new-backups',
  summary:
    'Recovery points cannot leave their vault or region. The way out: protect the new resources in a new vault, and keep the old one with its points until nobody wants them any longer.',
  comesFirst: false,
  plan: (subject, around) => ({
    steps: [
      protectStep(subject, around),
      {
        moment: 'after the commit',
        title: 'Let the old vault live as long as its recovery points are wanted',
        note: 'Stop protection and keep the data. The vault cannot be deleted while it holds points: give it the disposition keep in move.yaml until then.',
        run: [],
      },
    ],
  }),
  look: async (subject, around, read) => {
    const expected = itemsOf(subject, around).length;
    if (expected === 0) return { state: 'done', detail: 'The vault protects nothing.', facts: { protectedInSource: 0 } };
    const { destinationId } = subject;
    if (destinationId === undefined || !destinationId.toLowerCase().includes('/microsoft.recoveryservices/')) {
      return { state: 'ask', detail: `${expected} items are protected in the source: say that the new ones are, too.` };
    }
    const items = await read.list(`${destinationId}/backupProtectedItems`, '2023-04-01');
    const facts = { protectedInSource: expected, protectedInDestination: items.length };
    if (items.length < expected)
      return { state: 'running', detail: `${items.length} of ${expected} items are protected in the new vault.`, facts };
    return {
      state: 'done',
      detail: `${items.length} items are protected in the new vault; old recovery points stay in the old one.`,
      facts,
    };
  },
});
