/** How an application gateway secures traffic: TLS policies and profiles, certificates, the firewall of its own. */

import { partName, type Element } from './application-gateway-routing';
import { unlessBlank, unlessDefault, unlessEmpty } from './mapper';
import type { Reference } from './reference';
import { secret } from './token';

export interface SslPolicy {
  cipherSuites?: string[];
  disabledSslProtocols?: string[];
  minProtocolVersion?: string;
  policyName?: string;
  policyType?: string;
}

/** Block `ssl_policy`. */
export function sslPolicyOf(policy: SslPolicy | undefined) {
  return (
    policy && {
      cipherSuites: unlessEmpty(policy.cipherSuites),
      disabledProtocols: unlessEmpty(policy.disabledSslProtocols),
      minProtocolVersion: unlessBlank(policy.minProtocolVersion),
      policyName: unlessBlank(policy.policyName),
      policyType: unlessBlank(policy.policyType),
    }
  );
}

export interface SslProfile {
  clientAuthConfiguration?: { verifyClientCertIssuerDN?: boolean; verifyClientRevocation?: string };
  sslPolicy?: SslPolicy;
  trustedClientCertificates?: Reference[];
}

/** Blocks `ssl_profile`. */
export function sslProfilesOf(profiles: Element<SslProfile>[] | undefined) {
  return unlessEmpty(
    profiles?.map(({ name, properties: profile }) => ({
      name,
      sslPolicy: sslPolicyOf(profile?.sslPolicy),
      trustedClientCertificateNames: unlessEmpty(profile?.trustedClientCertificates?.flatMap((reference) => partName(reference) ?? [])),
      verifyClientCertIssuerDn: unlessDefault(profile?.clientAuthConfiguration?.verifyClientCertIssuerDN, false),
      verifyClientCertificateRevocation: unlessDefault(profile?.clientAuthConfiguration?.verifyClientRevocation, 'None'),
    })),
  );
}

export interface Certificate {
  data?: string;
  keyVaultSecretId?: string;
}

/** Blocks `ssl_certificate`: from a vault by its secret's URI, or a PFX that ARM keeps to itself. */
export function sslCertificatesOf(certificates: Element<Certificate>[] | undefined) {
  return unlessEmpty(
    certificates?.map(({ name, properties: certificate }) => {
      const keyVaultSecretId = unlessBlank(certificate?.keyVaultSecretId);
      if (keyVaultSecretId) return { name, keyVaultSecretId };
      return {
        name,
        data: secret(`${name}Data`, `The TLS certificate ${name} of the application gateway, a base64-encoded PFX.`),
        password: secret(
          `${name}Password`,
          `The password of the TLS certificate ${name} of the application gateway; empty if it has none.`,
        ),
      };
    }),
  );
}

/** The public certificate of an authentication, trusted root or trusted client certificate; a secret where ARM keeps it back. */
export function publicCertificateOf({ name, properties: certificate }: Element<Certificate>): string {
  return unlessBlank(certificate?.data) ?? secret(`${name}Data`, `The certificate ${name} of the application gateway, base64-encoded.`);
}

export interface WafConfiguration {
  disabledRuleGroups?: { ruleGroupName?: string; rules?: number[] }[];
  enabled?: boolean;
  exclusions?: { matchVariable?: string; selector?: string; selectorMatchOperator?: string }[];
  fileUploadLimitInMb?: number;
  firewallMode?: string;
  maxRequestBodySizeInKb?: number;
  requestBodyCheck?: boolean;
  ruleSetType?: string;
  ruleSetVersion?: string;
}

/** Block `waf_configuration`: the firewall of a gateway without a firewall policy. */
export function wafConfigurationOf(waf: WafConfiguration | undefined) {
  return (
    waf && {
      disabledRuleGroup: unlessEmpty(
        waf.disabledRuleGroups?.map(({ ruleGroupName, rules }) => ({ ruleGroupName: ruleGroupName ?? '', rules: unlessEmpty(rules) })),
      ),
      enabled: waf.enabled ?? false,
      exclusion: unlessEmpty(
        waf.exclusions?.map(({ matchVariable, selector, selectorMatchOperator }) => ({
          matchVariable: matchVariable ?? '',
          selector: unlessBlank(selector),
          selectorMatchOperator: unlessBlank(selectorMatchOperator),
        })),
      ),
      fileUploadLimitMb: unlessDefault(waf.fileUploadLimitInMb, 100),
      firewallMode: waf.firewallMode ?? '',
      maxRequestBodySizeKb: unlessDefault(waf.maxRequestBodySizeInKb, 128),
      requestBodyCheck: unlessDefault(waf.requestBodyCheck, true),
      ruleSetType: unlessDefault(waf.ruleSetType, 'OWASP'),
      ruleSetVersion: waf.ruleSetVersion ?? '',
    }
  );
}
