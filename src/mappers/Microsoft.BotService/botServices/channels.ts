import type { BotChannelAlexaConfig } from '@cdktf/provider-azurerm/lib/bot-channel-alexa';
import type { BotChannelDirectlineConfig } from '@cdktf/provider-azurerm/lib/bot-channel-directline';
import type { BotChannelFacebookConfig } from '@cdktf/provider-azurerm/lib/bot-channel-facebook';
import type { BotChannelMsTeamsConfig } from '@cdktf/provider-azurerm/lib/bot-channel-ms-teams';
import type { BotChannelSlackConfig } from '@cdktf/provider-azurerm/lib/bot-channel-slack';
import type { BotChannelSmsConfig } from '@cdktf/provider-azurerm/lib/bot-channel-sms';
import type { BotChannelWebChatConfig } from '@cdktf/provider-azurerm/lib/bot-channel-web-chat';
import type { ArmResource } from '../../../arm/resource';
import { defineMapper, named, parentIdOf, unlessBlank, unlessDefault, unlessEmpty } from '../../mapper';
import { nameOf, secret } from '../../token';

interface Channel extends ArmResource {
  properties: {
    channelName?: string;
    properties?: {
      accountSID?: string;
      alexaSkillId?: string;
      appId?: string;
      callingWebhook?: string;
      clientId?: string;
      deploymentEnvironment?: string;
      enableCalling?: boolean;
      landingPageUrl?: string;
      pages?: { id: string }[];
      phone?: string;
      sites?: Site[];
    };
  };
}

interface Site {
  isBlockUserUploadEnabled?: boolean;
  isEnabled?: boolean;
  isEndpointParametersEnabled?: boolean;
  isNoStorageEnabled?: boolean;
  isSecureSiteEnabled?: boolean;
  isV1Enabled?: boolean;
  isV3Enabled?: boolean;
  siteName: string;
  trustedOrigins?: string[];
}

const facts = {
  armType: 'Microsoft.BotService/botServices/channels',
  apiVersion: '2022-09-15',
  ignored: ['/kind', '/sku', 'channelName', 'etag', 'location', 'properties', 'changedTime', 'setting', 'resource', 'zones', 'entityTag'],
} as const;

const isKind = (channel: ArmResource, kind: string): boolean => channel.properties?.channelName === kind;
/** Azure gives every bot a site of this name in each of these channels. */
const sitesOf = (channel: ArmResource): Site[] =>
  ((channel.properties?.properties?.sites ?? []) as Site[]).filter(({ siteName }) => siteName !== 'Default Site');
const common = (channel: Channel) => ({
  botName: nameOf(parentIdOf(channel)),
  location: channel.location ?? 'global',
  resourceGroupName: named(channel).resourceGroupName,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_channel_alexa */
export const botChannelAlexa = defineMapper<Channel>({
  ...facts,
  terraformType: 'azurerm_bot_channel_alexa',
  when: (r) => isKind(r, 'AlexaChannel'),
  toConfig: (r, p) =>
    ({
      ...common(r),
      skillId: p.properties?.alexaSkillId ?? '',
    }) satisfies BotChannelAlexaConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_channel_directline */
export const botChannelDirectline = defineMapper<Channel>({
  ...facts,
  terraformType: 'azurerm_bot_channel_directline',
  when: (r) => isKind(r, 'DirectLineChannel') && sitesOf(r).length > 0,
  toConfig: (r) =>
    ({
      ...common(r),
      site: sitesOf(r).map((site) => ({
        enabled: unlessDefault(site.isEnabled ?? false, true),
        endpointParametersEnabled: site.isEndpointParametersEnabled || undefined,
        enhancedAuthenticationEnabled: unlessDefault(site.isSecureSiteEnabled, false),
        name: site.siteName,
        storageEnabled: unlessDefault(!site.isNoStorageEnabled, true),
        trustedOrigins: unlessEmpty(site.trustedOrigins),
        userUploadEnabled: unlessDefault(!site.isBlockUserUploadEnabled, true),
        v1Allowed: unlessDefault(site.isV1Enabled ?? false, true),
        v3Allowed: unlessDefault(site.isV3Enabled ?? false, true),
      })),
    }) satisfies BotChannelDirectlineConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_channel_facebook */
export const botChannelFacebook = defineMapper<Channel>({
  ...facts,
  terraformType: 'azurerm_bot_channel_facebook',
  unreadOnImport: ['facebook_application_secret', 'page'],
  when: (r) => isKind(r, 'FacebookChannel'),
  toConfig: (r, p) =>
    ({
      ...common(r),
      facebookApplicationId: p.properties?.appId ?? '',
      facebookApplicationSecret: secret('facebookApplicationSecret', 'Secret of the Facebook application of the bot.'),
      page: (p.properties?.pages ?? []).map(({ id }) => ({
        accessToken: secret(`page${id}AccessToken`, `Access token of the Facebook page ${id}.`),
        id,
      })),
    }) satisfies BotChannelFacebookConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_channel_ms_teams */
export const botChannelMsTeams = defineMapper<Channel>({
  ...facts,
  terraformType: 'azurerm_bot_channel_ms_teams',
  when: (r) => isKind(r, 'MsTeamsChannel'),
  toConfig: (r, p) =>
    ({
      ...common(r),
      callingEnabled: p.properties?.enableCalling || undefined,
      callingWebHook: unlessBlank(p.properties?.callingWebhook),
      deploymentEnvironment: unlessDefault(unlessBlank(p.properties?.deploymentEnvironment), 'CommercialDeployment'),
    }) satisfies BotChannelMsTeamsConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_channel_slack */
export const botChannelSlack = defineMapper<Channel>({
  ...facts,
  terraformType: 'azurerm_bot_channel_slack',
  unreadOnImport: ['client_secret', 'signing_secret', 'verification_token'],
  when: (r) => isKind(r, 'SlackChannel'),
  toConfig: (r, p) =>
    ({
      ...common(r),
      clientId: p.properties?.clientId ?? '',
      clientSecret: secret('slackClientSecret', 'Secret of the Slack application of the bot.'),
      landingPageUrl: unlessBlank(p.properties?.landingPageUrl),
      verificationToken: secret('slackVerificationToken', 'Token that Slack signs requests to the bot with.'),
    }) satisfies BotChannelSlackConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_channel_sms */
export const botChannelSms = defineMapper<Channel>({
  ...facts,
  terraformType: 'azurerm_bot_channel_sms',
  unreadOnImport: ['sms_channel_auth_token'],
  when: (r) => isKind(r, 'SmsChannel'),
  toConfig: (r, p) =>
    ({
      ...common(r),
      phoneNumber: p.properties?.phone ?? '',
      smsChannelAccountSecurityId: p.properties?.accountSID ?? '',
      smsChannelAuthToken: secret('smsAuthToken', 'Token of the SMS account of the bot.'),
    }) satisfies BotChannelSmsConfig,
});

/** https://registry.terraform.io/providers/hashicorp/azurerm/4.55.0/docs/resources/bot_channel_web_chat */
export const botChannelWebChat = defineMapper<Channel>({
  ...facts,
  terraformType: 'azurerm_bot_channel_web_chat',
  when: (r) => isKind(r, 'WebChatChannel') && sitesOf(r).length > 0,
  toConfig: (r) =>
    ({
      ...common(r),
      site: sitesOf(r).map((site) => ({
        endpointParametersEnabled: site.isEndpointParametersEnabled || undefined,
        name: site.siteName,
        storageEnabled: unlessDefault(!site.isNoStorageEnabled, true),
        userUploadEnabled: unlessDefault(!site.isBlockUserUploadEnabled, true),
      })),
    }) satisfies BotChannelWebChatConfig,
});
