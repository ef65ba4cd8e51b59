/** Easy Auth of the first kind: `config/authsettings`, in force where its `configVersion` says v1. */
import type { MapperContext } from '../mapper';
import { unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import type { Site } from './site';
import { configPart } from './site';

interface AuthSettings {
  additionalLoginParams?: string[];
  allowedAudiences?: string[];
  allowedExternalRedirectUrls?: string[];
  clientId?: string;
  clientSecret?: string;
  clientSecretSettingName?: string;
  configVersion?: string;
  defaultProvider?: string;
  enabled?: boolean;
  facebookAppId?: string;
  facebookAppSecret?: string;
  facebookAppSecretSettingName?: string;
  facebookOAuthScopes?: string[];
  gitHubClientId?: string;
  gitHubClientSecret?: string;
  gitHubClientSecretSettingName?: string;
  googleClientId?: string;
  googleClientSecret?: string;
  googleClientSecretSettingName?: string;
  googleOAuthScopes?: string[];
  issuer?: string;
  microsoftAccountClientId?: string;
  microsoftAccountClientSecret?: string;
  microsoftAccountClientSecretSettingName?: string;
  microsoftAccountOAuthScopes?: string[];
  runtimeVersion?: string;
  tokenRefreshExtensionHours?: number;
  tokenStoreEnabled?: boolean;
  twitterConsumerKey?: string;
  twitterConsumerSecret?: string;
  twitterConsumerSecretSettingName?: string;
  unauthenticatedClientAction?: string;
}

/** Pairs `name=value` as a map. */
export function pairsOf(pairs: string[] | undefined): Record<string, string> | undefined {
  const entries = (pairs ?? []).map((pair) => pair.split('=')).filter((parts) => parts.length === 2 && parts[0] !== '');
  return entries.length > 0 ? (Object.fromEntries(entries) as Record<string, string>) : undefined;
}

/** `config/authsettings`; it also says which kind of Easy Auth is in force. */
export function authSettings(site: Site, context: MapperContext): AuthSettings | undefined {
  return configPart(site, 'authsettings', context) as AuthSettings | undefined;
}

/** `auth_settings`; undefined when it is off or the second kind is in force. */
export function authOf(site: Site, context: MapperContext) {
  const auth = authSettings(site, context);
  if (!auth?.enabled || auth.configVersion?.toLowerCase() !== 'v1') return undefined;
  return {
    enabled: true,
    activeDirectory: auth.clientId
      ? {
          allowedAudiences: unlessEmpty(auth.allowedAudiences),
          clientId: auth.clientId,
          clientSecret: unlessBlank(auth.clientSecret),
          clientSecretSettingName: unlessBlank(auth.clientSecretSettingName),
        }
      : undefined,
    additionalLoginParameters: pairsOf(auth.additionalLoginParams),
    allowedExternalRedirectUrls: unlessEmpty(auth.allowedExternalRedirectUrls),
    defaultProvider: unlessBlank(auth.defaultProvider),
    facebook: auth.facebookAppId
      ? {
          appId: auth.facebookAppId,
          appSecret: unlessBlank(auth.facebookAppSecret),
          appSecretSettingName: unlessBlank(auth.facebookAppSecretSettingName),
          oauthScopes: unlessEmpty(auth.facebookOAuthScopes),
        }
      : undefined,
    github: auth.gitHubClientId
      ? {
          clientId: auth.gitHubClientId,
          clientSecret: unlessBlank(auth.gitHubClientSecret),
          clientSecretSettingName: unlessBlank(auth.gitHubClientSecretSettingName),
        }
      : undefined,
    google: auth.googleClientId
      ? {
          clientId: auth.googleClientId,
          clientSecret: unlessBlank(auth.googleClientSecret),
          clientSecretSettingName: unlessBlank(auth.googleClientSecretSettingName),
          oauthScopes: unlessEmpty(auth.googleOAuthScopes),
        }
      : undefined,
    issuer: unlessBlank(auth.issuer),
    microsoft: auth.microsoftAccountClientId
      ? {
          clientId: auth.microsoftAccountClientId,
          clientSecret: unlessBlank(auth.microsoftAccountClientSecret),
          clientSecretSettingName: unlessBlank(auth.microsoftAccountClientSecretSettingName),
          oauthScopes: unlessEmpty(auth.microsoftAccountOAuthScopes),
        }
      : undefined,
    runtimeVersion: unlessBlank(auth.runtimeVersion),
    tokenRefreshExtensionHours: unlessDefault(auth.tokenRefreshExtensionHours, 72),
    tokenStoreEnabled: unlessDefault(auth.tokenStoreEnabled, false),
    twitter: auth.twitterConsumerKey
      ? {
          consumerKey: auth.twitterConsumerKey,
          consumerSecret: unlessBlank(auth.twitterConsumerSecret),
          consumerSecretSettingName: unlessBlank(auth.twitterConsumerSecretSettingName),
        }
      : undefined,
    unauthenticatedClientAction: unlessBlank(auth.unauthenticatedClientAction),
  };
}
