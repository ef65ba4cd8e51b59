import { smallCloud } from './small-cloud';

const VM = 'Microsoft.Compute/virtualMachines/vm';

function cloudWithVm(extra: object = {}) {
  const cloud = smallCloud();
  const vm = cloud.put(VM, {
    identity: { type: 'SystemAssigned' },
    properties: {
      osProfile: {
        computerName: 'vm',
        adminUsername: 'me',
        adminPassword: 'not-a-real-password',
        customData: 'AAAA',
        linuxConfiguration: {},
      },
      storageProfile: {
        osDisk: { createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' }, ...extra },
        imageReference: { sku: 'x' },
      },
      additionalCapabilities: { hibernationEnabled: false, ultraSSDEnabled: false },
    },
  });
  return { cloud, vm };
}

test('a virtual machine brings its OS disk as a resource', () => {
  const { cloud, vm } = cloudWithVm();
  const { osDisk } = vm.properties.storageProfile;
  const disk = cloud.get(osDisk.managedDisk.id)!;
  expect(osDisk).toMatchObject({ diskSizeGB: 30, osType: 'Linux', deleteOption: 'Detach' });
  expect(disk).toMatchObject({
    name: osDisk.name,
    managedBy: vm.id,
    sku: { name: 'Premium_LRS', tier: 'Premium' },
    properties: { diskState: 'Attached', diskSizeGB: 30, osType: 'Linux' },
  });
});

test('passwords and custom data never come back, nor capabilities that are off', () => {
  const { cloud } = cloudWithVm();
  expect(JSON.stringify(cloud.get(VM))).not.toMatch(/not-a-real-password|AAAA|additionalCapabilities/);
});

test('a write that only attaches a disk keeps the identity', () => {
  const { cloud, vm } = cloudWithVm();
  cloud.put('Microsoft.Compute/disks/data', {
    sku: { name: 'StandardSSD_LRS' },
    properties: { creationData: { createOption: 'Empty' }, diskSizeGB: 64 },
  });
  expect(cloud.get('Microsoft.Compute/disks/data')!.properties.diskState).toBe('Unattached');
  const { identity, ...rest } = vm;
  const dataDisks = [{ lun: 0, name: 'data', createOption: 'Attach', managedDisk: { id: cloud.idOf('Microsoft.Compute/disks/data') } }];
  const again = cloud.put(VM, {
    ...rest,
    properties: { ...vm.properties, storageProfile: { ...vm.properties.storageProfile, dataDisks } },
  });
  expect(again.identity).toEqual(identity);
  expect(again.properties.storageProfile.dataDisks[0]).toMatchObject({
    diskSizeGB: 64,
    managedDisk: { storageAccountType: 'StandardSSD_LRS' },
  });
  expect(cloud.get('Microsoft.Compute/disks/data')).toMatchObject({ managedBy: vm.id, properties: { diskState: 'Attached' } });
});

test.each([
  ['Delete', false],
  ['Detach', true],
])('an OS disk with deleteOption %s outlives the machine: %s', (deleteOption, outlives) => {
  const { cloud, vm } = cloudWithVm({ deleteOption });
  cloud.remove(VM);
  expect(cloud.get(vm.properties.storageProfile.osDisk.managedDisk.id) !== undefined).toBe(outlives);
});

test('the power state is in the instance view only when asked for', () => {
  const { cloud } = cloudWithVm();
  expect(cloud.get(VM)!.properties).not.toHaveProperty('instanceView');
  expect(cloud.get(VM, { $expand: 'instanceView' })!.properties.instanceView.statuses).toContainEqual(
    expect.objectContaining({ code: 'PowerState/running' }),
  );
});
