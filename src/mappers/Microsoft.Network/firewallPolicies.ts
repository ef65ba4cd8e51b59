import type { FirewallPolicyConfig } from '@cdktf/provider-azurerm/lib/firewall-policy';
import type { ArmResource } from '../../arm/resource';
import { block, defineMapper, identityOf, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Reference } from '../reference';

interface TrafficBypass {
  description?: string;
  destinationAddresses?: string[];
  destinationIpGroups?: string[];
  destinationPorts?: string[];
  name?: string;
  protocol?: string;
  sourceAddresses?: string[];
  sourceIpGroups?: string[];
}

interface FirewallPolicy extends ArmResource {
  properties: {
    basePolicy?: Reference;
    dnsSettings?: { enableProxy?: boolean; servers?: string[] };
    explicitProxy?: {
      enableExplicitProxy?: boolean;
      enablePacFile?: boolean;
      httpPort?: number;
      httpsPort?: number;
      pacFile?: string;
      pacFilePort?: number;
    };
    insights?: {
      isEnabled?: boolean;
      retentionDays?: number;
      logAnalyticsResources?: { defaultWorkspaceId?: Reference; workspaces?: { region?: string; workspaceId?: Reference }[] };
    };
    intrusionDetection?: {
      mode?: string;
      configuration?: {
        bypassTrafficSettings?: TrafficBypass[];
        privateRanges?: string[];
        signatureOverrides?: { id?: string; mode?: string }[];
      };
    };
    sku?: { tier?: string };
    snat?: { autoLearnPrivateRanges?: string; privateRanges?: string[] };
    sql?: { allowSqlRedirect?: boolean };
    threatIntelMode?: string;
    threatIntelWhitelist?: { fqdns?: string[]; ipAddresses?: string[] };
    transportSecurity?: { certificateAuthority?: { keyVaultSecretId?: string; name?: string } };
  };
}

function intrusionDetectionOf(detection: FirewallPolicy['properties']['intrusionDetection']) {
  const settings = detection?.configuration;
  return (
    detection && {
      mode: unlessBlank(detection.mode),
      privateRanges: unlessEmpty(settings?.privateRanges),
      signatureOverrides: unlessEmpty(settings?.signatureOverrides?.map(({ id, mode }) => ({ id, state: mode }))),
      trafficBypass: unlessEmpty(
        settings?.bypassTrafficSettings?.map((bypass) => ({
          name: bypass.name ?? '',
          description: unlessBlank(bypass.description),
          destinationAddresses: unlessEmpty(bypass.destinationAddresses),
          destinationIpGroups: unlessEmpty(bypass.destinationIpGroups),
          destinationPorts: unlessEmpty(bypass.destinationPorts),
          protocol: bypass.protocol ?? '',
          sourceAddresses: unlessEmpty(bypass.sourceAddresses),
          sourceIpGroups: unlessEmpty(bypass.sourceIpGroups),
        })),
      ),
    }
  );
}

function insightsOf(insights: FirewallPolicy['properties']['insights']) {
  const workspaces = insights?.logAnalyticsResources;
  return (
    insights && {
      defaultLogAnalyticsWorkspaceId: workspaces?.defaultWorkspaceId?.id ?? '',
      enabled: insights.isEnabled ?? false,
      logAnalyticsWorkspace: unlessEmpty(
        workspaces?.workspaces?.map(({ region, workspaceId }) => ({ firewallLocation: region ?? '', id: workspaceId?.id ?? '' })),
      ),
      retentionInDays: insights.retentionDays || undefined,
    }
  );
}

/**
 * Rule collection groups are an ARM type of their own: see firewallPolicies/.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/firewall_policy
 */
export const firewallPolicy = defineMapper<FirewallPolicy>({
  armType: 'Microsoft.Network/firewallPolicies',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_firewall_policy',
  ignored: ['childPolicies', 'dnsSettings.requireProxyForNetworkRules', 'firewalls', 'ruleCollectionGroups', 'size'],
  toConfig: (policy, p) => {
    const authority = p.transportSecurity?.certificateAuthority;
    return {
      ...regional(policy),
      autoLearnPrivateRangesEnabled: p.snat?.autoLearnPrivateRanges === 'Enabled' ? true : undefined,
      basePolicyId: unlessBlank(p.basePolicy?.id),
      // An empty block is not the same as none: the provider reads one wherever ARM has DNS settings.
      dns:
        p.dnsSettings &&
        block({ proxyEnabled: unlessDefault(p.dnsSettings.enableProxy, false), servers: unlessEmpty(p.dnsSettings.servers) }),
      explicitProxy: p.explicitProxy && {
        enabled: p.explicitProxy.enableExplicitProxy,
        enablePacFile: p.explicitProxy.enablePacFile,
        httpPort: p.explicitProxy.httpPort || undefined,
        httpsPort: p.explicitProxy.httpsPort || undefined,
        pacFile: unlessBlank(p.explicitProxy.pacFile),
        pacFilePort: p.explicitProxy.pacFilePort || undefined,
      },
      identity: identityOf(policy),
      insights: insightsOf(p.insights),
      intrusionDetection: intrusionDetectionOf(p.intrusionDetection),
      privateIpRanges: unlessEmpty(p.snat?.privateRanges),
      sku: unlessDefault(p.sku?.tier, 'Standard'),
      sqlRedirectAllowed: unlessDefault(p.sql?.allowSqlRedirect, false),
      threatIntelligenceAllowlist: {
        fqdns: unlessEmpty(p.threatIntelWhitelist?.fqdns),
        ipAddresses: unlessEmpty(p.threatIntelWhitelist?.ipAddresses),
      },
      threatIntelligenceMode: unlessDefault(unlessBlank(p.threatIntelMode), 'Alert'),
      tlsCertificate: authority && { keyVaultSecretId: authority.keyVaultSecretId ?? '', name: authority.name ?? '' },
    } satisfies FirewallPolicyConfig;
  },
});
