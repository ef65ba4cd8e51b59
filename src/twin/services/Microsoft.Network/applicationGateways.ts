import { defineService } from '../../service';
import { allocateAddresses } from '../private-ip';

/** Every list that a gateway has; ARM returns all of them, with ids. */
const COLLECTIONS = [
  'gatewayIPConfigurations',
  'sslCertificates',
  'trustedRootCertificates',
  'trustedClientCertificates',
  'sslProfiles',
  'frontendIPConfigurations',
  'frontendPorts',
  'backendAddressPools',
  'loadDistributionPolicies',
  'backendHttpSettingsCollection',
  'backendSettingsCollection',
  'httpListeners',
  'listeners',
  'urlPathMaps',
  'requestRoutingRules',
  'routingRules',
  'probes',
  'rewriteRuleSets',
  'redirectConfigurations',
  'privateLinkConfigurations',
] as const;

interface Part {
  name: string;
  id?: string;
  type?: string;
  properties?: Record<string, unknown>;
}

/** https://learn.microsoft.com/rest/api/application-gateway/application-gateways */
export const applicationGateway = defineService({
  armType: 'Microsoft.Network/applicationGateways',
  longRunning: { put: 'Azure-AsyncOperation', delete: 'Location' },
  // Certificates come back as public data, never with key or password.
  writeOnly: ['sslCertificates.properties.data', 'sslCertificates.properties.password'],
  complete: (gateway, context) => {
    const p = gateway.properties;
    p.resourceGuid ??= context.guid(gateway.id, 'resourceGuid');
    p.operationalState ??= 'Running';
    for (const collection of COLLECTIONS) {
      p[collection] ??= [];
      for (const part of p[collection] as Part[]) {
        part.id = `${gateway.id}/${collection}/${part.name}`;
        part.type = `Microsoft.Network/applicationGateways/${collection}`;
        part.properties = { provisioningState: 'Succeeded', ...part.properties };
      }
    }
    for (const map of p.urlPathMaps as Part[]) {
      for (const rule of (map.properties?.pathRules ?? []) as Part[]) {
        rule.id = `${map.id}/pathRules/${rule.name}`;
        rule.type = 'Microsoft.Network/applicationGateways/urlPathMaps/pathRules';
      }
    }
    allocateAddresses(p.frontendIPConfigurations, context.previous, 'frontendIPConfigurations', context);
  },
});
