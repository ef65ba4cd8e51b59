/**
 * What the destination is created from. Deploy it first, then follow reports/runbook.md; destroy it after the commit.
 * Everything in it is of azmove’s making: nothing of the source is touched.
 *
 * Made by azmove; `azmove generate` makes it again.
 */
import { ResourceGroup } from '@cdktf/provider-azurerm/lib/resource-group';
import { Snapshot } from '@cdktf/provider-azurerm/lib/snapshot';
import { TerraformStack } from 'cdktf';
import type { Construct } from 'constructs';
import { useAzurerm } from './provider';
import { region } from './settings';

const sourceRegion = 'westeurope';

const tags = {
  azmove: 'prepare',
};

export class PrepareStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    useAzurerm(this, '00000000-0000-0000-0000-000000000001');

    const rgAzmovePrepareWeu = new ResourceGroup(this, 'resource_group_rg-azmove-prepare-weu', {
      name: 'rg-azmove-prepare-weu',
      location: sourceRegion,
      tags,
    });

    new ResourceGroup(this, 'resource_group_rg-azmove-prepare-neu', {
      name: 'rg-azmove-prepare-neu',
      location: region,
      tags,
    });

    new Snapshot(this, 'snapshot_rg-azmove-prepare-weu_disk-vm-app-01-data-00-fl45v3', {
      name: 'disk-vm-app-01-data-00-fl45v3',
      resourceGroupName: rgAzmovePrepareWeu.name,
      location: sourceRegion,
      createOption: 'Copy',
      incrementalEnabled: true,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/disks/disk-vm-app-01-data-00',
      tags,
    });

    new Snapshot(this, 'snapshot_rg-azmove-prepare-weu_disk-vm-app-02-data-00-q2tmbl', {
      name: 'disk-vm-app-02-data-00-q2tmbl',
      resourceGroupName: rgAzmovePrepareWeu.name,
      location: sourceRegion,
      createOption: 'Copy',
      incrementalEnabled: true,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/disks/disk-vm-app-02-data-00',
      tags,
    });

    new Snapshot(this, 'snapshot_rg-azmove-prepare-weu_disk-vm-mgmt-01-tools-dvhwsa', {
      name: 'disk-vm-mgmt-01-tools-dvhwsa',
      resourceGroupName: rgAzmovePrepareWeu.name,
      location: sourceRegion,
      createOption: 'Copy',
      incrementalEnabled: true,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/disks/disk-vm-mgmt-01-tools',
      tags,
    });

    new Snapshot(this, 'snapshot_rg-azmove-prepare-weu_osdisk-vm-mgmt-01-6wo6fw', {
      name: 'osdisk-vm-mgmt-01-6wo6fw',
      resourceGroupName: rgAzmovePrepareWeu.name,
      location: sourceRegion,
      createOption: 'Copy',
      incrementalEnabled: true,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/disks/osdisk-vm-mgmt-01',
      tags,
    });

    new Snapshot(this, 'snapshot_rg-azmove-prepare-weu_vm-app-01_OsDisk_1_5ac8b1b0a1c84f1d9f4b4ed9a5e1c3d0-lw33sp', {
      name: 'vm-app-01_OsDisk_1_5ac8b1b0a1c84f1d9f4b4ed9a5e1c3d0-lw33sp',
      resourceGroupName: rgAzmovePrepareWeu.name,
      location: sourceRegion,
      createOption: 'Copy',
      incrementalEnabled: true,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/disks/vm-app-01_OsDisk_1_5ac8b1b0a1c84f1d9f4b4ed9a5e1c3d0',
      tags,
    });

    new Snapshot(this, 'snapshot_rg-azmove-prepare-weu_vm-app-02_OsDisk_1_b3d1c7e25e0c4ac79a7b6a6f5f0d2e41-wz4z2n', {
      name: 'vm-app-02_OsDisk_1_b3d1c7e25e0c4ac79a7b6a6f5f0d2e41-wz4z2n',
      resourceGroupName: rgAzmovePrepareWeu.name,
      location: sourceRegion,
      createOption: 'Copy',
      incrementalEnabled: true,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-app-weu/providers/Microsoft.Compute/disks/vm-app-02_OsDisk_1_b3d1c7e25e0c4ac79a7b6a6f5f0d2e41',
      tags,
    });

    new Snapshot(this, 'snapshot_rg-azmove-prepare-weu_osdisk-vm-nva-01-6krgsn', {
      name: 'osdisk-vm-nva-01-6krgsn',
      resourceGroupName: rgAzmovePrepareWeu.name,
      location: sourceRegion,
      createOption: 'Copy',
      incrementalEnabled: true,
      sourceResourceId:
        '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-contoso-net-weu/providers/Microsoft.Compute/disks/osdisk-vm-nva-01',
      tags,
    });
  }
}
