import type { CdnFrontdoorFirewallPolicyConfig } from '@cdktf/provider-azurerm/lib/cdn-frontdoor-firewall-policy';
import type { ArmResource } from '../../arm/resource';
import { defineMapper, named, tagsOf, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';

interface Exclusion {
  matchVariable?: string;
  selector?: string;
  selectorMatchOperator?: string;
}

interface CustomRule {
  action?: string;
  enabledState?: string;
  matchConditions?: {
    matchValue?: string[];
    matchVariable?: string;
    negateCondition?: boolean;
    operator?: string;
    selector?: string;
    transforms?: string[];
  }[];
  name?: string;
  priority?: number;
  rateLimitDurationInMinutes?: number;
  rateLimitThreshold?: number;
  ruleType?: string;
}

interface ManagedRuleSet {
  exclusions?: Exclusion[];
  ruleGroupOverrides?: {
    exclusions?: Exclusion[];
    ruleGroupName?: string;
    rules?: { action?: string; enabledState?: string; exclusions?: Exclusion[]; ruleId?: string }[];
  }[];
  ruleSetAction?: string;
  ruleSetType?: string;
  ruleSetVersion?: string;
}

interface FrontDoorFirewallPolicy extends ArmResource {
  properties: {
    customRules?: { rules?: CustomRule[] };
    managedRules?: { managedRuleSets?: ManagedRuleSet[] };
    policySettings?: {
      captchaExpirationInMinutes?: number;
      customBlockResponseBody?: string;
      customBlockResponseStatusCode?: number;
      enabledState?: string;
      javascriptChallengeExpirationInMinutes?: number;
      logScrubbing?: {
        scrubbingRules?: { matchVariable?: string; selector?: string; selectorMatchOperator?: string; state?: string }[];
        state?: string;
      };
      mode?: string;
      redirectUrl?: string;
      requestBodyCheck?: string;
    };
  };
}

const exclusionsOf = (exclusions: Exclusion[] | undefined) =>
  unlessEmpty(
    exclusions?.map(({ matchVariable, selector, selectorMatchOperator }) => ({
      matchVariable: matchVariable ?? '',
      operator: selectorMatchOperator ?? '',
      selector: selector ?? '',
    })),
  );

const customRuleOf = (rule: CustomRule) => ({
  name: rule.name ?? '',
  action: rule.action ?? '',
  enabled: unlessDefault(rule.enabledState !== 'Disabled', true),
  matchCondition: unlessEmpty(
    rule.matchConditions?.map((condition) => ({
      matchValues: [...(condition.matchValue ?? [])],
      matchVariable: condition.matchVariable ?? '',
      negationCondition: unlessDefault(condition.negateCondition, false),
      operator: condition.operator ?? '',
      selector: unlessBlank(condition.selector),
      transforms: unlessEmpty(condition.transforms),
    })),
  ),
  priority: unlessDefault(rule.priority, 1),
  rateLimitDurationInMinutes: unlessDefault(rule.rateLimitDurationInMinutes, 1),
  rateLimitThreshold: unlessDefault(rule.rateLimitThreshold, 10),
  type: rule.ruleType ?? '',
});

const managedRuleOf = (set: ManagedRuleSet) => ({
  action: set.ruleSetAction ?? '',
  exclusion: exclusionsOf(set.exclusions),
  override: unlessEmpty(
    set.ruleGroupOverrides?.map((group) => ({
      exclusion: exclusionsOf(group.exclusions),
      rule: unlessEmpty(
        group.rules?.map((rule) => ({
          action: rule.action ?? 'AnomalyScoring',
          enabled: rule.enabledState === 'Enabled' ? true : undefined,
          exclusion: exclusionsOf(rule.exclusions),
          ruleId: rule.ruleId ?? '',
        })),
      ),
      ruleGroupName: group.ruleGroupName ?? '',
    })),
  ),
  type: set.ruleSetType ?? '',
  version: set.ruleSetVersion ?? '',
});

/**
 * Policies of the classic Front Door, which Azure retires, are left to the fallback. The ARM type is written as the provider has
 * it in ids; ARM itself answers in lower case.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/cdn_frontdoor_firewall_policy
 */
export const frontDoorFirewallPolicy = defineMapper<FrontDoorFirewallPolicy>({
  armType: 'Microsoft.Network/frontDoorWebApplicationFirewallPolicies',
  apiVersion: '2024-02-01',
  terraformType: 'azurerm_cdn_frontdoor_firewall_policy',
  when: ({ sku }) => !sku?.name?.startsWith('Classic'),
  ignored: ['/location', 'frontendEndpointLinks', 'resourceState', 'routingRuleLinks', 'securityPolicyLinks'],
  toConfig: (policy, p) => {
    const settings = p.policySettings;
    const scrubbing = settings?.logScrubbing;
    return {
      ...named(policy),
      captchaCookieExpirationInMinutes: unlessDefault(settings?.captchaExpirationInMinutes, 30),
      customBlockResponseBody: unlessBlank(settings?.customBlockResponseBody),
      customBlockResponseStatusCode: settings?.customBlockResponseStatusCode || undefined,
      customRule: unlessEmpty(p.customRules?.rules?.map(customRuleOf)),
      enabled: unlessDefault(settings?.enabledState !== 'Disabled', true),
      jsChallengeCookieExpirationInMinutes: unlessDefault(settings?.javascriptChallengeExpirationInMinutes, 30),
      logScrubbing: scrubbing && {
        enabled: unlessDefault(scrubbing.state !== 'Disabled', true),
        scrubbingRule: (scrubbing.scrubbingRules ?? []).map((rule) => ({
          enabled: unlessDefault(rule.state !== 'Disabled', true),
          matchVariable: rule.matchVariable ?? '',
          operator: unlessDefault(rule.selectorMatchOperator, 'Equals'),
          selector: unlessBlank(rule.selector),
        })),
      },
      managedRule: unlessEmpty(p.managedRules?.managedRuleSets?.map(managedRuleOf)),
      mode: settings?.mode ?? '',
      redirectUrl: unlessBlank(settings?.redirectUrl),
      requestBodyCheckEnabled: unlessDefault(settings?.requestBodyCheck !== 'Disabled', true),
      skuName: policy.sku?.name ?? '',
      tags: tagsOf(policy),
    } satisfies CdnFrontdoorFirewallPolicyConfig;
  },
});
