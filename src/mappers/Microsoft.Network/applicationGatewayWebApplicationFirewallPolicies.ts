import type { WebApplicationFirewallPolicyConfig } from '@cdktf/provider-azurerm/lib/web-application-firewall-policy';
import type { ArmResource } from '../../arm/resource';
import { block, defineMapper, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface CustomRule {
  action?: string;
  groupByUserSession?: { groupByVariables?: { variableName?: string }[] }[];
  matchConditions?: {
    matchValues?: string[];
    matchVariables?: { selector?: string; variableName?: string }[];
    // ARM's own spelling.
    negationConditon?: boolean;
    operator?: string;
    transforms?: string[];
  }[];
  name?: string;
  priority?: number;
  rateLimitDuration?: string;
  rateLimitThreshold?: number;
  ruleType?: string;
  state?: string;
}

interface ManagedRules {
  exclusions?: {
    exclusionManagedRuleSets?: {
      ruleGroups?: { ruleGroupName?: string; rules?: { ruleId?: string }[] }[];
      ruleSetType?: string;
      ruleSetVersion?: string;
    }[];
    matchVariable?: string;
    selector?: string;
    selectorMatchOperator?: string;
  }[];
  managedRuleSets?: {
    ruleGroupOverrides?: { ruleGroupName?: string; rules?: { action?: string; ruleId?: string; state?: string }[] }[];
    ruleSetType?: string;
    ruleSetVersion?: string;
  }[];
}

interface PolicySettings {
  fileUploadEnforcement?: boolean;
  fileUploadLimitInMb?: number;
  jsChallengeCookieExpirationInMins?: number;
  logScrubbing?: {
    scrubbingRules?: { matchVariable?: string; selector?: string; selectorMatchOperator?: string; state?: string }[];
    state?: string;
  };
  maxRequestBodySizeInKb?: number;
  mode?: string;
  requestBodyCheck?: boolean;
  requestBodyEnforcement?: boolean;
  requestBodyInspectLimitInKB?: number;
  state?: string;
}

interface WebApplicationFirewallPolicy extends ArmResource {
  properties: { customRules?: CustomRule[]; managedRules?: ManagedRules; policySettings?: PolicySettings };
}

function customRuleOf(rule: CustomRule) {
  return {
    name: unlessBlank(rule.name),
    action: rule.action ?? '',
    enabled: unlessDefault(rule.state !== 'Disabled', true),
    groupRateLimitBy: unlessBlank(rule.groupByUserSession?.[0]?.groupByVariables?.[0]?.variableName),
    matchConditions: (rule.matchConditions ?? []).map((condition) => ({
      matchValues: unlessEmpty(condition.matchValues),
      matchVariables: (condition.matchVariables ?? []).map(({ selector, variableName }) => ({
        selector: unlessBlank(selector),
        variableName: variableName ?? '',
      })),
      negationCondition: unlessDefault(condition.negationConditon, false),
      operator: condition.operator ?? '',
      transforms: unlessEmpty(condition.transforms),
    })),
    priority: rule.priority ?? 0,
    rateLimitDuration: unlessBlank(rule.rateLimitDuration),
    rateLimitThreshold: rule.rateLimitThreshold || undefined,
    ruleType: rule.ruleType ?? '',
  };
}

function managedRulesOf(rules: ManagedRules | undefined) {
  return {
    exclusion: unlessEmpty(
      rules?.exclusions?.map((exclusion) => {
        const set = exclusion.exclusionManagedRuleSets?.[0];
        return {
          excludedRuleSet: set && {
            ruleGroup: unlessEmpty(
              set.ruleGroups?.map(({ ruleGroupName, rules: excluded }) => ({
                ruleGroupName: ruleGroupName ?? '',
                excludedRules: unlessEmpty(excluded?.flatMap(({ ruleId }) => ruleId ?? [])),
              })),
            ),
            type: unlessDefault(set.ruleSetType, 'OWASP'),
            version: unlessDefault(set.ruleSetVersion, '3.2'),
          },
          matchVariable: exclusion.matchVariable ?? '',
          selector: exclusion.selector ?? '',
          selectorMatchOperator: exclusion.selectorMatchOperator ?? '',
        };
      }),
    ),
    managedRuleSet: (rules?.managedRuleSets ?? []).map((set) => ({
      ruleGroupOverride: unlessEmpty(
        set.ruleGroupOverrides?.map(({ ruleGroupName, rules: overridden }) => ({
          ruleGroupName: ruleGroupName ?? '',
          rule: unlessEmpty(
            overridden?.map(({ action, ruleId, state }) => ({
              action: unlessBlank(action),
              enabled: state === 'Enabled' ? true : undefined,
              id: ruleId ?? '',
            })),
          ),
        })),
      ),
      type: unlessDefault(set.ruleSetType, 'OWASP'),
      version: set.ruleSetVersion ?? '',
    })),
  };
}

function policySettingsOf(settings: PolicySettings) {
  const { logScrubbing } = settings;
  // An empty block is not the same as none: the provider reads one wherever ARM has settings.
  return block({
    enabled: unlessDefault(settings.state !== 'Disabled', true),
    fileUploadEnforcement: unlessDefault(settings.fileUploadEnforcement, true),
    fileUploadLimitInMb: unlessDefault(settings.fileUploadLimitInMb, 100),
    jsChallengeCookieExpirationInMinutes: unlessDefault(settings.jsChallengeCookieExpirationInMins || 30, 30),
    logScrubbing:
      logScrubbing &&
      block({
        enabled: unlessDefault(logScrubbing.state !== 'Disabled', true),
        rule: unlessEmpty(
          logScrubbing.scrubbingRules?.map((rule) => ({
            enabled: unlessDefault(rule.state !== 'Disabled', true),
            matchVariable: rule.matchVariable ?? '',
            selector: unlessBlank(rule.selector),
            selectorMatchOperator: unlessDefault(rule.selectorMatchOperator, 'Equals'),
          })),
        ),
      }),
    maxRequestBodySizeInKb: unlessDefault(settings.maxRequestBodySizeInKb, 128),
    mode: unlessDefault(settings.mode, 'Prevention'),
    requestBodyCheck: unlessDefault(settings.requestBodyCheck, true),
    requestBodyEnforcement: unlessDefault(settings.requestBodyEnforcement, true),
    requestBodyInspectLimitInKb: unlessDefault(settings.requestBodyInspectLimitInKB, 128),
  });
}

/**
 * The ARM type is written as the provider has it in ids; ARM itself answers with a capital.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/web_application_firewall_policy
 */
export const applicationGatewayFirewallPolicy = defineMapper<WebApplicationFirewallPolicy>({
  armType: 'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies',
  apiVersion: '2024-05-01',
  terraformType: 'azurerm_web_application_firewall_policy',
  ignored: [
    'applicationGatewayForContainers',
    'applicationGateways',
    'customRules.etag',
    'httpListeners',
    'pathBasedRules',
    'resourceState',
  ],
  toConfig: (policy, p) =>
    ({
      ...regional(policy),
      customRules: unlessEmpty(p.customRules?.map(customRuleOf)),
      managedRules: managedRulesOf(p.managedRules),
      policySettings: p.policySettings && policySettingsOf(p.policySettings),
    }) satisfies WebApplicationFirewallPolicyConfig,
});
