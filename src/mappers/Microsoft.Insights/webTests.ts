import type { ApplicationInsightsStandardWebTestConfig } from '@cdktf/provider-azurerm/lib/application-insights-standard-web-test';
import type { ApplicationInsightsWebTestConfig } from '@cdktf/provider-azurerm/lib/application-insights-web-test';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface WebTest extends ArmResource {
  properties: {
    Configuration?: { WebTest?: string };
    Description?: string;
    Enabled?: boolean;
    Frequency?: number;
    Kind?: string;
    Locations?: { Id?: string }[];
    Request?: {
      FollowRedirects?: boolean;
      Headers?: { key: string; value: string }[];
      HttpVerb?: string;
      ParseDependentRequests?: boolean;
      RequestBody?: string;
      RequestUrl?: string;
    };
    RetryEnabled?: boolean;
    Timeout?: number;
    ValidationRules?: {
      ContentValidation?: { ContentMatch?: string; IgnoreCase?: boolean; PassIfTextFound?: boolean };
      ExpectedHttpStatusCode?: number;
      SSLCertRemainingLifetimeCheck?: number;
      SSLCheck?: boolean;
    };
  };
}

const facts = {
  armType: 'Microsoft.Insights/webTests',
  apiVersion: '2022-06-15',
  ignored: [
    '/kind',
    'Name',
    'SyntheticMonitorId',
    'Kind',
    'ValidationRules.IgnoreHttpStatusCode',
    'Request',
    'ValidationRules',
    'Configuration',
  ],
} as const;

/** The component that a test belongs to stands in the name of a tag. */
const LINK = 'hidden-link:';
const kindOf = (test: WebTest): string => (unlessBlank(test.kind) ?? test.properties?.Kind ?? 'ping').toLowerCase();

function componentOf(test: WebTest): string {
  return (
    Object.keys(test.tags ?? {})
      .find((tag) => tag.startsWith(LINK))
      ?.slice(LINK.length) ?? ''
  );
}

function common(test: WebTest, p: WebTest['properties']) {
  return {
    applicationInsightsId: componentOf(test),
    description: unlessBlank(p.Description),
    frequency: unlessDefault(p.Frequency, 300),
    geoLocations: (p.Locations ?? []).flatMap(({ Id }) => Id ?? []),
    retryEnabled: p.RetryEnabled || undefined,
    timeout: unlessDefault(p.Timeout, 30),
  };
}

function validationOf(rules: WebTest['properties']['ValidationRules']) {
  const { ContentValidation: content, ExpectedHttpStatusCode: status, SSLCertRemainingLifetimeCheck: lifetime, SSLCheck } = rules ?? {};
  if (!content && status === undefined && lifetime === undefined && !SSLCheck) return undefined;
  return {
    content: content && {
      contentMatch: content.ContentMatch ?? '',
      ignoreCase: unlessDefault(content.IgnoreCase, false),
      passIfTextFound: unlessDefault(content.PassIfTextFound, false),
    },
    expectedStatusCode: unlessDefault(status ?? 0, 200),
    sslCertRemainingLifetime: lifetime || undefined,
    sslCheckEnabled: unlessDefault(SSLCheck, false),
  };
}

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/application_insights_standard_web_test */
export const applicationInsightsStandardWebTest = defineMapper<WebTest>({
  ...facts,
  terraformType: 'azurerm_application_insights_standard_web_test',
  when: (test) => kindOf(test) === 'standard',
  toConfig: (test, p) => {
    // The link is an attribute here, and no tag.
    const own = Object.fromEntries(Object.entries(test.tags ?? {}).filter(([tag]) => !tag.startsWith('hidden-link')));
    const { tags: _all, ...place } = regional(test);
    const request = p.Request ?? {};
    return {
      ...place,
      ...common(test, p),
      tags: Object.keys(own).length > 0 ? own : undefined,
      enabled: p.Enabled || undefined,
      request: {
        body: request.RequestBody && Buffer.from(request.RequestBody, 'base64').toString('utf8'),
        followRedirectsEnabled: unlessDefault(request.FollowRedirects ?? false, true),
        header: unlessEmpty(request.Headers?.map(({ key, value }) => ({ name: key, value }))),
        httpVerb: unlessDefault(unlessBlank(request.HttpVerb), 'GET'),
        parseDependentRequestsEnabled: unlessDefault(request.ParseDependentRequests ?? false, true),
        url: request.RequestUrl ?? '',
      },
      validationRules: validationOf(p.ValidationRules),
    } satisfies ApplicationInsightsStandardWebTestConfig;
  },
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/application_insights_web_test */
export const applicationInsightsWebTest = defineMapper<WebTest>({
  ...facts,
  terraformType: 'azurerm_application_insights_web_test',
  when: (test) => kindOf(test) !== 'standard',
  toConfig: (test, p) =>
    ({
      ...regional(test),
      ...common(test, p),
      configuration: p.Configuration?.WebTest ?? '',
      enabled: p.Enabled || undefined,
      kind: kindOf(test),
    }) satisfies ApplicationInsightsWebTestConfig,
});
