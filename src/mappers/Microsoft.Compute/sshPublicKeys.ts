import type { SshPublicKeyConfig } from '@cdktf/provider-azurerm/lib/ssh-public-key';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional } from '../mapper';

interface SshPublicKey extends ArmResource {
  properties: { publicKey?: string };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/ssh_public_key */
export const sshPublicKey = defineMapper<SshPublicKey>({
  armType: 'Microsoft.Compute/sshPublicKeys',
  apiVersion: '2024-07-01',
  terraformType: 'azurerm_ssh_public_key',
  toConfig: (key, p) => ({ ...regional(key), publicKey: p.publicKey ?? '' }) satisfies SshPublicKeyConfig,
});
