import type { BotChannelsRegistrationConfig } from '@cdktf/provider-azurerm/lib/bot-channels-registration';
import type { BotServiceAzureBotConfig } from '@cdktf/provider-azurerm/lib/bot-service-azure-bot';
import type { BotWebAppConfig } from '@cdktf/provider-azurerm/lib/bot-web-app';
import type { ArmResource } from '../../arm/resource';
import { type AbsorbedPart, defineMapper, ownName, regional, unlessBlank, unlessDefault, unlessEmpty } from '../mapper';
import { secret } from '../token';

interface Bot extends ArmResource {
  properties: {
    cmekKeyVaultUrl?: string;
    description?: string;
    developerAppInsightKey?: string;
    developerAppInsightsApplicationId?: string;
    disableLocalAuth?: boolean;
    displayName?: string;
    endpoint?: string;
    iconUrl?: string;
    isStreamingSupported?: boolean;
    luisAppIds?: string[];
    msaAppId?: string;
    msaAppMSIResourceId?: string;
    msaAppTenantId?: string;
    msaAppType?: string;
    publicNetworkAccess?: string;
  };
}

const facts = {
  armType: 'Microsoft.BotService/botServices',
  apiVersion: '2022-09-15',
  nameScope: 'global',
  nameRule: { minLength: 2, maxLength: 42, characters: 'a-zA-Z0-9-' },
  ignored: [
    '/kind',
    'cmekEncryptionStatus',
    'configuredChannels',
    'developerAppInsightsApiKey',
    'enabledChannels',
    'endpointVersion',
    'isCmekEnabled',
    'isDeveloperAppInsightsApiKeySet',
    'luisKey',
    'migrationToken',
    'manifestUrl',
    'openWithHint',
    'appPasswordHint',
    'parameters',
    'privateEndpointConnections',
    'schemaTransformationVersion',
    'storageResourceId',
    'tenantId',
    'publishingCredentials',
    'allSettings',
    // Not every kind of bot has these.
    'cmekKeyVaultUrl',
    'description',
    'disableLocalAuth',
    'iconUrl',
    'isStreamingSupported',
    'msaAppMSIResourceId',
    'msaAppTenantId',
    'msaAppType',
    'publicNetworkAccess',
    'luisAppIds',
  ],
} as const;

// Channels that come with every bot.
const absorbs: AbsorbedPart[] = [
  {
    armType: 'Microsoft.BotService/botServices/channels',
    apiVersion: '2022-09-15',
    discovery: [],
    ignored: ['/properties', '/kind', '/location', '/sku'],
  },
];

const ICON = 'https://docs.botframework.com/static/devportal/client/images/bot-framework-default.png';

const insightsOf = (p: Bot['properties']) => ({
  developerAppInsightsApplicationId: unlessBlank(p.developerAppInsightsApplicationId),
  developerAppInsightsKey: unlessBlank(p.developerAppInsightKey),
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_service_azure_bot */
export const botServiceAzureBot = defineMapper<Bot>({
  ...facts,
  absorbs,
  terraformType: 'azurerm_bot_service_azure_bot',
  unreadOnImport: ['developer_app_insights_api_key', 'luis_key'],
  when: (r) => r.kind === 'azurebot',
  toConfig: (r, p) =>
    ({
      ...regional(r),
      ...insightsOf(p),
      displayName: p.displayName === ownName(r) ? undefined : unlessBlank(p.displayName),
      endpoint: unlessBlank(p.endpoint),
      microsoftAppId: p.msaAppId ?? '',
      sku: r.sku?.name ?? '',
      publicNetworkAccessEnabled: unlessDefault((p.publicNetworkAccess ?? 'Enabled') === 'Enabled', true),
      streamingEndpointEnabled: unlessDefault(p.isStreamingSupported, false),
      iconUrl: unlessDefault(unlessBlank(p.iconUrl), ICON),
      luisAppIds: unlessEmpty(p.luisAppIds),
      luisKey: p.luisAppIds?.length ? secret('luisKey', 'Key of the LUIS applications of the bot.') : undefined,
      cmkKeyVaultKeyUrl: unlessBlank(p.cmekKeyVaultUrl),
      localAuthenticationEnabled: unlessDefault(!p.disableLocalAuth, true),
      microsoftAppMsiId: unlessBlank(p.msaAppMSIResourceId),
      microsoftAppTenantId: unlessBlank(p.msaAppTenantId),
      microsoftAppType: unlessBlank(p.msaAppType),
    }) satisfies BotServiceAzureBotConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_web_app */
export const botWebApp = defineMapper<Bot>({
  ...facts,
  absorbs,
  terraformType: 'azurerm_bot_web_app',
  unreadOnImport: ['developer_app_insights_api_key', 'luis_key'],
  when: (r) => r.kind === 'sdk',
  toConfig: (r, p) =>
    ({
      ...regional(r),
      ...insightsOf(p),
      displayName: p.displayName === ownName(r) ? undefined : unlessBlank(p.displayName),
      endpoint: unlessBlank(p.endpoint),
      microsoftAppId: p.msaAppId ?? '',
      sku: r.sku?.name ?? '',
      luisAppIds: unlessEmpty(p.luisAppIds),
      luisKey: p.luisAppIds?.length ? secret('luisKey', 'Key of the LUIS applications of the bot.') : undefined,
    }) satisfies BotWebAppConfig,
});

/**
 * Of the kind `bot`, and all other kinds.
 * https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_channels_registration
 */
export const botChannelsRegistration = defineMapper<Bot>({
  ...facts,
  absorbs,
  terraformType: 'azurerm_bot_channels_registration',
  unreadOnImport: ['developer_app_insights_api_key'],
  toConfig: (r, p) =>
    ({
      ...regional(r),
      ...insightsOf(p),
      displayName: p.displayName === ownName(r) ? undefined : unlessBlank(p.displayName),
      endpoint: unlessBlank(p.endpoint),
      microsoftAppId: p.msaAppId ?? '',
      sku: r.sku?.name ?? '',
      publicNetworkAccessEnabled: p.publicNetworkAccess ? p.publicNetworkAccess === 'Enabled' : undefined,
      streamingEndpointEnabled: unlessDefault(p.isStreamingSupported, false),
      iconUrl: unlessDefault(unlessBlank(p.iconUrl), ICON),
      cmkKeyVaultUrl: unlessBlank(p.cmekKeyVaultUrl),
      description: unlessBlank(p.description),
    }) satisfies BotChannelsRegistrationConfig,
});
