/** How an application gateway routes: rules, path maps, redirects and rewrites. */

import { unlessBlank, unlessDefault, unlessEmpty } from './mapper';
import { lastNameOf, type Reference } from './reference';

/** An element of one of the gateway's collections. */
export interface Element<P> {
  name: string;
  properties?: P;
}

/** The name of the gateway's part that `reference` points to: Terraform knows parts by name, ARM by id. */
export function partName(reference: Reference | undefined): string | undefined {
  return reference?.id ? lastNameOf(reference.id) : undefined;
}

export interface CustomError {
  customErrorPageUrl?: string;
  statusCode?: string;
}

/** Blocks `custom_error_configuration`. */
export function customErrorsOf(errors: CustomError[] | undefined) {
  return unlessEmpty(
    errors?.map(({ customErrorPageUrl, statusCode }) => ({
      customErrorPageUrl: customErrorPageUrl ?? '',
      statusCode: statusCode ?? '',
    })),
  );
}

interface RuleTarget {
  backendAddressPool?: Reference;
  backendHttpSettings?: Reference;
  redirectConfiguration?: Reference;
  rewriteRuleSet?: Reference;
}

function targetOf(target: RuleTarget | undefined) {
  return {
    backendAddressPoolName: partName(target?.backendAddressPool),
    backendHttpSettingsName: partName(target?.backendHttpSettings),
    redirectConfigurationName: partName(target?.redirectConfiguration),
    rewriteRuleSetName: partName(target?.rewriteRuleSet),
  };
}

export interface RequestRoutingRule extends RuleTarget {
  httpListener?: Reference;
  priority?: number;
  ruleType?: string;
  urlPathMap?: Reference;
}

/** Blocks `request_routing_rule`. */
export function requestRoutingRulesOf(rules: Element<RequestRoutingRule>[] | undefined) {
  return (rules ?? []).map(({ name, properties: rule }) => ({
    name,
    ...targetOf(rule),
    httpListenerName: partName(rule?.httpListener) ?? '',
    priority: rule?.priority || undefined,
    ruleType: rule?.ruleType ?? '',
    urlPathMapName: partName(rule?.urlPathMap),
  }));
}

export interface UrlPathMap {
  defaultBackendAddressPool?: Reference;
  defaultBackendHttpSettings?: Reference;
  defaultRedirectConfiguration?: Reference;
  defaultRewriteRuleSet?: Reference;
  pathRules?: Element<RuleTarget & { firewallPolicy?: Reference; paths?: string[] }>[];
}

/** Blocks `url_path_map`. */
export function urlPathMapsOf(maps: Element<UrlPathMap>[] | undefined) {
  return unlessEmpty(
    maps?.map(({ name, properties: map }) => ({
      name,
      defaultBackendAddressPoolName: partName(map?.defaultBackendAddressPool),
      defaultBackendHttpSettingsName: partName(map?.defaultBackendHttpSettings),
      defaultRedirectConfigurationName: partName(map?.defaultRedirectConfiguration),
      defaultRewriteRuleSetName: partName(map?.defaultRewriteRuleSet),
      pathRule: (map?.pathRules ?? []).map(({ name: ruleName, properties: rule }) => ({
        name: ruleName,
        ...targetOf(rule),
        firewallPolicyId: unlessBlank(rule?.firewallPolicy?.id),
        paths: rule?.paths ?? [],
      })),
    })),
  );
}

export interface RedirectConfiguration {
  includePath?: boolean;
  includeQueryString?: boolean;
  redirectType?: string;
  targetListener?: Reference;
  targetUrl?: string;
}

/** Blocks `redirect_configuration`. */
export function redirectConfigurationsOf(redirects: Element<RedirectConfiguration>[] | undefined) {
  return unlessEmpty(
    redirects?.map(({ name, properties: redirect }) => ({
      name,
      includePath: unlessDefault(redirect?.includePath, false),
      includeQueryString: unlessDefault(redirect?.includeQueryString, false),
      redirectType: redirect?.redirectType ?? '',
      targetListenerName: partName(redirect?.targetListener),
      targetUrl: unlessBlank(redirect?.targetUrl),
    })),
  );
}

interface Header {
  headerName?: string;
  headerValue?: string;
}

export interface RewriteRuleSet {
  rewriteRules?: {
    name?: string;
    ruleSequence?: number;
    conditions?: { ignoreCase?: boolean; negate?: boolean; pattern?: string; variable?: string }[];
    actionSet?: {
      requestHeaderConfigurations?: Header[];
      responseHeaderConfigurations?: Header[];
      urlConfiguration?: { modifiedPath?: string; modifiedQueryString?: string; reroute?: boolean };
    };
  }[];
}

function headersOf(headers: Header[] | undefined) {
  return unlessEmpty(headers?.map(({ headerName, headerValue }) => ({ headerName: headerName ?? '', headerValue: headerValue ?? '' })));
}

function urlOf(url: { modifiedPath?: string; modifiedQueryString?: string; reroute?: boolean }) {
  const { modifiedPath: path, modifiedQueryString: queryString } = url;
  // ARM keeps an unchanged half of the URL by leaving it out, Terraform by naming the half that changes.
  const components = path !== undefined && queryString === undefined ? 'path_only' : path === undefined ? 'query_string_only' : undefined;
  return { components: path === queryString ? undefined : components, path, queryString, reroute: unlessDefault(url.reroute, false) };
}

/** Blocks `rewrite_rule_set`. */
export function rewriteRuleSetsOf(sets: Element<RewriteRuleSet>[] | undefined) {
  return unlessEmpty(
    sets?.map(({ name, properties: set }) => ({
      name,
      rewriteRule: unlessEmpty(
        set?.rewriteRules?.map((rule) => ({
          name: rule.name ?? '',
          ruleSequence: rule.ruleSequence ?? 0,
          condition: unlessEmpty(
            rule.conditions?.map((condition) => ({
              ignoreCase: unlessDefault(condition.ignoreCase, false),
              negate: unlessDefault(condition.negate, false),
              pattern: condition.pattern ?? '',
              variable: condition.variable ?? '',
            })),
          ),
          requestHeaderConfiguration: headersOf(rule.actionSet?.requestHeaderConfigurations),
          responseHeaderConfiguration: headersOf(rule.actionSet?.responseHeaderConfigurations),
          url: rule.actionSet?.urlConfiguration && urlOf(rule.actionSet.urlConfiguration),
        })),
      ),
    })),
  );
}
