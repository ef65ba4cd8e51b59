import type { ApiManagementDiagnosticConfig } from '@cdktf/provider-azurerm/lib/api-management-diagnostic';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank, unlessEmpty } from '../../mapper';

interface Message {
  body?: { bytes?: number };
  dataMasking?: { headers?: Mask[]; queryParams?: Mask[] };
  headers?: string[];
}
interface Mask {
  mode?: string;
  value?: string;
}

const masksOf = (masks: Mask[] | undefined) => unlessEmpty(masks?.map(({ mode, value }) => ({ mode: mode ?? '', value: value ?? '' })));

function messageOf(message: Message | undefined) {
  if (!message?.body && !message?.headers?.length && !message?.dataMasking) return undefined;
  const { body, dataMasking: masking, headers } = message;
  return {
    bodyBytes: body?.bytes,
    dataMasking: masking && { headers: masksOf(masking.headers), queryParams: masksOf(masking.queryParams) },
    headersToLog: unlessEmpty(headers),
  };
}

interface Diagnostic extends ArmResource {
  properties: {
    alwaysLog?: string;
    backend?: { request?: Message; response?: Message };
    frontend?: { request?: Message; response?: Message };
    httpCorrelationProtocol?: string;
    logClientIp?: boolean;
    loggerId?: string;
    operationNameFormat?: string;
    sampling?: { percentage?: number };
    verbosity?: string;
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_diagnostic */
export const apiManagementDiagnostic = defineMapper<Diagnostic>({
  armType: 'Microsoft.ApiManagement/service/diagnostics',
  apiVersion: '2022-08-01',
  terraformType: 'azurerm_api_management_diagnostic',
  ignored: ['sampling.samplingType', 'metrics'],
  toConfig: (r, p) =>
    ({
      identifier: ownName(r),
      ...inService(r),
      alwaysLogErrors: p.alwaysLog === 'allErrors' || undefined,
      apiManagementLoggerId: p.loggerId ?? '',
      backendRequest: messageOf(p.backend?.request),
      backendResponse: messageOf(p.backend?.response),
      frontendRequest: messageOf(p.frontend?.request),
      frontendResponse: messageOf(p.frontend?.response),
      httpCorrelationProtocol: unlessBlank(p.httpCorrelationProtocol),
      logClientIp: p.logClientIp || undefined,
      operationNameFormat: ownName(r) === 'applicationinsights' ? unlessBlank(p.operationNameFormat) : undefined,
      samplingPercentage: p.sampling?.percentage,
      verbosity: unlessBlank(p.verbosity),
    }) satisfies ApiManagementDiagnosticConfig,
});
