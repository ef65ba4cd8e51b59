/** Easy Auth of the second kind: `config/authsettingsV2`, in force where `config/authsettings` says v2. */
import type { MapperContext } from '../mapper';
import { block, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { authSettings, pairsOf } from './auth';
import type { Site } from './site';
import { configPart } from './site';

interface Provider {
  enabled?: boolean;
  graphApiVersion?: string;
  registration?: {
    appId?: string;
    appSecretSettingName?: string;
    clientId?: string;
    clientSecretCertificateThumbprint?: string;
    clientSecretSettingName?: string;
    consumerKey?: string;
    consumerSecretSettingName?: string;
    openIdConnectConfiguration?: { wellKnownOpenIdConfiguration?: string };
    openIdIssuer?: string;
  };
  login?: { scopes?: string[]; nameClaimType?: string; loginParameters?: string[]; disableWWWAuthenticate?: boolean };
  validation?: {
    allowedAudiences?: string[];
    jwtClaimChecks?: { allowedGroups?: string[]; allowedClientApplications?: string[] };
    defaultAuthorizationPolicy?: { allowedApplications?: string[]; allowedPrincipals?: { groups?: string[]; identities?: string[] } };
  };
}

interface AuthSettingsV2 {
  globalValidation?: {
    excludedPaths?: string[];
    redirectToProvider?: string;
    requireAuthentication?: boolean;
    unauthenticatedClientAction?: string;
  };
  httpSettings?: {
    forwardProxy?: { convention?: string; customHostHeaderName?: string; customProtoHeaderName?: string };
    requireHttps?: boolean;
    routes?: { apiPrefix?: string };
  };
  identityProviders?: Record<
    'apple' | 'azureActiveDirectory' | 'azureStaticWebApps' | 'facebook' | 'gitHub' | 'google' | 'legacyMicrosoftAccount' | 'twitter',
    Provider | undefined
  > & { customOpenIdConnectProviders?: Record<string, Provider> };
  login?: {
    allowedExternalRedirectUrls?: string[];
    cookieExpiration?: { convention?: string; timeToExpiration?: string };
    nonce?: { nonceExpirationInterval?: string; validateNonce?: boolean };
    preserveUrlFragmentsForLogins?: boolean;
    routes?: { logoutEndpoint?: string };
    tokenStore?: {
      azureBlobStorage?: { sasUrlSettingName?: string };
      enabled?: boolean;
      fileSystem?: { directory?: string };
      tokenRefreshExtensionHours?: number;
    };
  };
  platform?: { configFilePath?: string; enabled?: boolean; runtimeVersion?: string };
}

function loginOf(login: AuthSettingsV2['login']) {
  return block({
    allowedExternalRedirectUrls: unlessEmpty(login?.allowedExternalRedirectUrls),
    cookieExpirationConvention: unlessDefault(unlessBlank(login?.cookieExpiration?.convention), 'FixedTime'),
    cookieExpirationTime: unlessDefault(unlessBlank(login?.cookieExpiration?.timeToExpiration), '08:00:00'),
    logoutEndpoint: unlessBlank(login?.routes?.logoutEndpoint),
    nonceExpirationTime: unlessDefault(unlessBlank(login?.nonce?.nonceExpirationInterval), '00:05:00'),
    preserveUrlFragmentsForLogins: unlessDefault(login?.preserveUrlFragmentsForLogins, false),
    tokenRefreshExtensionTime: unlessDefault(login?.tokenStore?.tokenRefreshExtensionHours, 72),
    tokenStoreEnabled: unlessDefault(login?.tokenStore?.enabled, false),
    tokenStorePath: unlessBlank(login?.tokenStore?.fileSystem?.directory),
    tokenStoreSasSettingName: unlessBlank(login?.tokenStore?.azureBlobStorage?.sasUrlSettingName),
    validateNonce: unlessDefault(login?.nonce?.validateNonce, true),
  });
}

function activeDirectoryOf({ registration, login, validation }: Provider) {
  const policy = validation?.defaultAuthorizationPolicy;
  return {
    allowedApplications: unlessEmpty(policy?.allowedApplications),
    allowedAudiences: unlessEmpty(validation?.allowedAudiences),
    allowedGroups: unlessEmpty(policy?.allowedPrincipals?.groups),
    allowedIdentities: unlessEmpty(policy?.allowedPrincipals?.identities),
    clientId: registration?.clientId ?? '',
    clientSecretCertificateThumbprint: unlessBlank(registration?.clientSecretCertificateThumbprint),
    clientSecretSettingName: unlessBlank(registration?.clientSecretSettingName),
    jwtAllowedClientApplications: unlessEmpty(validation?.jwtClaimChecks?.allowedClientApplications),
    jwtAllowedGroups: unlessEmpty(validation?.jwtClaimChecks?.allowedGroups),
    loginParameters: pairsOf(login?.loginParameters),
    tenantAuthEndpoint: registration?.openIdIssuer ?? '',
    wwwAuthenticationDisabled: login?.disableWWWAuthenticate || undefined,
  };
}

const clientOf = ({ registration, login }: Provider) => ({
  clientId: registration?.clientId ?? '',
  clientSecretSettingName: registration?.clientSecretSettingName ?? '',
  loginScopes: unlessEmpty(login?.scopes),
});

const audienceClientOf = (provider: Provider) => ({
  ...clientOf(provider),
  allowedAudiences: unlessEmpty(provider.validation?.allowedAudiences),
});

function providersOf(providers: NonNullable<AuthSettingsV2['identityProviders']>) {
  // A provider that nobody registered at is as good as off, though Azure calls it enabled.
  const enabled = (provider: Provider | undefined): Provider | undefined => {
    const { appId, clientId, consumerKey } = provider?.registration ?? {};
    return provider?.enabled && (appId ?? clientId ?? consumerKey) ? provider : undefined;
  };
  const [aad, apple, facebook] = [enabled(providers.azureActiveDirectory), enabled(providers.apple), enabled(providers.facebook)];
  const [github, google, microsoft] = [enabled(providers.gitHub), enabled(providers.google), enabled(providers.legacyMicrosoftAccount)];
  const [staticWeb, twitter] = [enabled(providers.azureStaticWebApps), enabled(providers.twitter)];
  const custom = Object.entries(providers.customOpenIdConnectProviders ?? {}).filter(([, provider]) => provider.enabled);
  return {
    activeDirectoryV2: aad && activeDirectoryOf(aad),
    // The provider computes the scopes of this one.
    appleV2: apple && { ...clientOf(apple), loginScopes: undefined },
    azureStaticWebAppV2: staticWeb && { clientId: staticWeb.registration?.clientId ?? '' },
    customOidcV2: unlessEmpty(
      custom.map(([name, { registration, login }]) => ({
        name,
        clientId: registration?.clientId ?? '',
        nameClaimType: unlessBlank(login?.nameClaimType),
        openidConfigurationEndpoint: registration?.openIdConnectConfiguration?.wellKnownOpenIdConfiguration ?? '',
        scopes: unlessEmpty(login?.scopes),
      })),
    ),
    facebookV2: facebook && {
      appId: facebook.registration?.appId ?? '',
      appSecretSettingName: facebook.registration?.appSecretSettingName ?? '',
      graphApiVersion: unlessBlank(facebook.graphApiVersion),
      loginScopes: unlessEmpty(facebook.login?.scopes),
    },
    githubV2: github && clientOf(github),
    googleV2: google && audienceClientOf(google),
    microsoftV2: microsoft && audienceClientOf(microsoft),
    twitterV2: twitter && {
      consumerKey: twitter.registration?.consumerKey ?? '',
      consumerSecretSettingName: twitter.registration?.consumerSecretSettingName ?? '',
    },
  };
}

/** `auth_settings_v2`; undefined unless it is in force. */
export function authV2Of(site: Site, context: MapperContext) {
  if (authSettings(site, context)?.configVersion?.toLowerCase() !== 'v2') return undefined;
  const auth = configPart(site, 'authsettingsV2', context) as AuthSettingsV2 | undefined;
  if (!auth) return undefined;
  const { forwardProxy, requireHttps, routes } = auth.httpSettings ?? {};
  return {
    ...(auth.identityProviders && providersOf(auth.identityProviders)),
    authEnabled: auth.platform?.enabled || undefined,
    configFilePath: unlessBlank(auth.platform?.configFilePath),
    defaultProvider: unlessBlank(auth.globalValidation?.redirectToProvider),
    excludedPaths: unlessEmpty(auth.globalValidation?.excludedPaths),
    forwardProxyConvention: unlessDefault(unlessBlank(forwardProxy?.convention), 'NoProxy'),
    forwardProxyCustomHostHeaderName: unlessBlank(forwardProxy?.customHostHeaderName),
    forwardProxyCustomSchemeHeaderName: unlessBlank(forwardProxy?.customProtoHeaderName),
    httpRouteApiPrefix: unlessDefault(unlessBlank(routes?.apiPrefix), '/.auth'),
    login: loginOf(auth.login),
    requireAuthentication: auth.globalValidation?.requireAuthentication || undefined,
    requireHttps: unlessDefault(requireHttps, true),
    runtimeVersion: unlessDefault(unlessBlank(auth.platform?.runtimeVersion), '~1'),
    unauthenticatedAction: unlessDefault(unlessBlank(auth.globalValidation?.unauthenticatedClientAction), 'RedirectToLoginPage'),
  };
}
