import type { ApiManagementIdentityProviderAadConfig } from '@cdktf/provider-azurerm/lib/api-management-identity-provider-aad';
import type { ApiManagementIdentityProviderAadb2CConfig } from '@cdktf/provider-azurerm/lib/api-management-identity-provider-aadb2c';
import type { ApiManagementIdentityProviderFacebookConfig } from '@cdktf/provider-azurerm/lib/api-management-identity-provider-facebook';
import type { ApiManagementIdentityProviderGoogleConfig } from '@cdktf/provider-azurerm/lib/api-management-identity-provider-google';
import type { ApiManagementIdentityProviderMicrosoftConfig } from '@cdktf/provider-azurerm/lib/api-management-identity-provider-microsoft';
import type { ApiManagementIdentityProviderTwitterConfig } from '@cdktf/provider-azurerm/lib/api-management-identity-provider-twitter';
import type { ArmResource } from '../../../arm/resource';
import { inService } from '../../api-management/child';
import { defineMapper, ownName, unlessBlank } from '../../mapper';
import { secret } from '../../token';

interface IdentityProvider extends ArmResource {
  properties: {
    allowedTenants?: string[];
    authority?: string;
    clientId?: string;
    clientLibrary?: string;
    passwordResetPolicyName?: string;
    profileEditingPolicyName?: string;
    signinPolicyName?: string;
    signinTenant?: string;
    signupPolicyName?: string;
    type?: string;
  };
}

const facts = {
  armType: 'Microsoft.ApiManagement/service/identityProviders',
  apiVersion: '2022-08-01',
  ignored: [
    'clientSecret',
    'type',
    'allowedTenants',
    'authority',
    'clientLibrary',
    'signinTenant',
    'signinPolicyName',
    'signupPolicyName',
    'passwordResetPolicyName',
    'profileEditingPolicyName',
  ],
} as const;

const kindOf = (provider: ArmResource): string => ownName(provider).toLowerCase();
const clientSecret = (provider: string): string =>
  secret('clientSecret', `Secret of the app that the developer portal signs in to ${provider} with.`);

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_identity_provider_aad */
export const apiManagementIdentityProviderAad = defineMapper<IdentityProvider>({
  ...facts,
  terraformType: 'azurerm_api_management_identity_provider_aad',
  unreadOnImport: ['client_secret'],
  when: (r) => kindOf(r) === 'aad',
  toConfig: (r, p) =>
    ({
      ...inService(r),
      allowedTenants: p.allowedTenants ?? [],
      clientId: p.clientId ?? '',
      clientLibrary: unlessBlank(p.clientLibrary),
      clientSecret: clientSecret('Entra ID'),
      signinTenant: unlessBlank(p.signinTenant),
    }) satisfies ApiManagementIdentityProviderAadConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_identity_provider_aadb2c */
export const apiManagementIdentityProviderAadb2c = defineMapper<IdentityProvider>({
  ...facts,
  terraformType: 'azurerm_api_management_identity_provider_aadb2c',
  unreadOnImport: ['client_secret'],
  when: (r) => kindOf(r) === 'aadb2c',
  toConfig: (r, p) =>
    ({
      ...inService(r),
      allowedTenant: p.allowedTenants?.[0] ?? '',
      authority: p.authority ?? '',
      clientId: p.clientId ?? '',
      clientLibrary: unlessBlank(p.clientLibrary),
      clientSecret: clientSecret('Azure AD B2C'),
      passwordResetPolicy: unlessBlank(p.passwordResetPolicyName),
      profileEditingPolicy: unlessBlank(p.profileEditingPolicyName),
      signinPolicy: p.signinPolicyName ?? '',
      signinTenant: p.signinTenant ?? '',
      signupPolicy: p.signupPolicyName ?? '',
    }) satisfies ApiManagementIdentityProviderAadb2CConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_identity_provider_facebook */
export const apiManagementIdentityProviderFacebook = defineMapper<IdentityProvider>({
  ...facts,
  terraformType: 'azurerm_api_management_identity_provider_facebook',
  unreadOnImport: ['app_secret'],
  when: (r) => kindOf(r) === 'facebook',
  toConfig: (r, p) =>
    ({
      ...inService(r),
      appId: p.clientId ?? '',
      appSecret: clientSecret('Facebook'),
    }) satisfies ApiManagementIdentityProviderFacebookConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_identity_provider_google */
export const apiManagementIdentityProviderGoogle = defineMapper<IdentityProvider>({
  ...facts,
  terraformType: 'azurerm_api_management_identity_provider_google',
  unreadOnImport: ['client_secret'],
  when: (r) => kindOf(r) === 'google',
  toConfig: (r, p) =>
    ({
      ...inService(r),
      clientId: p.clientId ?? '',
      clientSecret: clientSecret('Google'),
    }) satisfies ApiManagementIdentityProviderGoogleConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_identity_provider_microsoft */
export const apiManagementIdentityProviderMicrosoft = defineMapper<IdentityProvider>({
  ...facts,
  terraformType: 'azurerm_api_management_identity_provider_microsoft',
  unreadOnImport: ['client_secret'],
  when: (r) => kindOf(r) === 'microsoft',
  toConfig: (r, p) =>
    ({
      ...inService(r),
      clientId: p.clientId ?? '',
      clientSecret: clientSecret('Microsoft'),
    }) satisfies ApiManagementIdentityProviderMicrosoftConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/api_management_identity_provider_twitter */
export const apiManagementIdentityProviderTwitter = defineMapper<IdentityProvider>({
  ...facts,
  terraformType: 'azurerm_api_management_identity_provider_twitter',
  unreadOnImport: ['api_secret_key'],
  when: (r) => kindOf(r) === 'twitter',
  toConfig: (r, p) =>
    ({
      ...inService(r),
      apiKey: p.clientId ?? '',
      apiSecretKey: clientSecret('Twitter'),
    }) satisfies ApiManagementIdentityProviderTwitterConfig,
});
