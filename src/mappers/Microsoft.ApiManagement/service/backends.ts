import type { ApiManagementBackendConfig } from '@cdktf/provider-azurerm/lib/api-management-backend';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { secret } from '../../token';

interface Backend extends ArmResource {
  properties: {
    circuitBreaker?: {
      rules?: {
        acceptRetryAfter?: boolean;
        failureCondition?: {
          count?: number;
          errorReasons?: string[];
          interval?: string;
          percentage?: number;
          statusCodeRanges?: { max: number; min: number }[];
        };
        name?: string;
        tripDuration?: string;
      }[];
    };
    credentials?: {
      authorization?: { parameter?: string; scheme?: string };
      certificate?: string[];
      header?: Record<string, string[]>;
      query?: Record<string, string[]>;
    };
    description?: string;
    properties?: {
      serviceFabricCluster?: {
        clientCertificateId?: string;
        clientCertificatethumbprint?: string;
        managementEndpoints?: string[];
        maxPartitionResolutionRetries?: number;
        serverCertificateThumbprints?: string[];
        serverX509Names?: { issuerCertificateThumbprint: string; name: string }[];
      };
    };
    protocol?: string;
    proxy?: { url?: string; username?: string };
    resourceId?: string;
    title?: string;
    tls?: { validateCertificateChain?: boolean; validateCertificateName?: boolean };
    url?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_backend */
export const apiManagementBackend = defineMapper<Backend>({
  armType: 'Microsoft.ApiManagement/service/backends',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_backend',
  ignored: ['type', 'pool', 'tls'],
  unreadOnImport: ['proxy'],
  toConfig: (r, p) => {
    const [rule] = p.circuitBreaker?.rules ?? [];
    const { authorization, certificate, header, query } = p.credentials ?? {};
    const fabric = p.properties?.serviceFabricCluster;
    const joined = (map: Record<string, string[]> | undefined) => {
      const entries = Object.entries(map ?? {}).map(([name, values]) => [name, values.join(',')] as const);
      return entries.length > 0 ? Object.fromEntries(entries) : undefined;
    };
    return {
      name: ownName(r),
      ...inService(r),
      circuitBreakerRule: rule && {
        acceptRetryAfterEnabled: unlessDefault(rule.acceptRetryAfter, false),
        failureCondition: {
          count: rule.failureCondition?.count,
          errorReasons: unlessEmpty(rule.failureCondition?.errorReasons),
          intervalDuration: rule.failureCondition?.interval ?? '',
          percentage: rule.failureCondition?.percentage,
          statusCodeRange: unlessEmpty(rule.failureCondition?.statusCodeRanges?.map(({ max, min }) => ({ max, min }))),
        },
        name: rule.name ?? '',
        tripDuration: rule.tripDuration ?? '',
      },
      credentials: p.credentials && {
        authorization: authorization && { parameter: unlessBlank(authorization.parameter), scheme: unlessBlank(authorization.scheme) },
        certificate: unlessEmpty(certificate),
        header: joined(header),
        query: joined(query),
      },
      description: unlessBlank(p.description),
      protocol: p.protocol ?? 'http',
      proxy: p.proxy?.url
        ? {
            password: secret('proxyPassword', 'Password for the proxy before the back end.'),
            url: p.proxy.url,
            username: p.proxy.username ?? '',
          }
        : undefined,
      resourceId: unlessBlank(p.resourceId),
      serviceFabricCluster: fabric && {
        clientCertificateId: unlessBlank(fabric.clientCertificateId),
        clientCertificateThumbprint: unlessBlank(fabric.clientCertificatethumbprint),
        managementEndpoints: fabric.managementEndpoints ?? [],
        maxPartitionResolutionRetries: fabric.maxPartitionResolutionRetries ?? 0,
        serverCertificateThumbprints: unlessEmpty(fabric.serverCertificateThumbprints),
        serverX509Name: unlessEmpty(
          fabric.serverX509Names?.map(({ issuerCertificateThumbprint, name }) => ({ issuerCertificateThumbprint, name })),
        ),
      },
      title: unlessBlank(p.title),
      tls: p.tls && { validateCertificateChain: p.tls.validateCertificateChain, validateCertificateName: p.tls.validateCertificateName },
      url: p.url ?? '',
    } satisfies ApiManagementBackendConfig;
  },
});
