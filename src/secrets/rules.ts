/** How a secret is recognised. `rule` names it in the inventory's list of redactions. */
export interface KeyRule {
  rule: string;
  /** Whole key, letters and digits only, lower case. */
  key: RegExp;
}

export interface TextRule {
  rule: string;
  /** Global; what stands in the group `secret` is taken out, all else stays. */
  pattern: RegExp;
  /** The name beside it tells the secret, not its form: what is evidently a switch or a reference is none. */
  isNamed?: true;
}

/**
 * Keys whose text is a secret, whatever it looks like. Anchored at the end: `secretName`, `secretUri`, `passwordAuth` and
 * `keyVaultKeyUri` name something else.
 */
export const KEY_RULES: readonly KeyRule[] = [
  { rule: 'password', key: /(password|passwd|pwd|passphrase|passcode)$/ },
  {
    rule: 'secret',
    key: /(^|client|app|application|shared|admin|auth|api|webhook|consumer|signing|encryption|aad|bind)secret(value|text|key)?$/,
  },
  {
    rule: 'key',
    key: /(account|access|shared|storage|primary|secondary|master|private|admin|query|api|host|function|functions|encryption|signing|auth|authorization|authentication|validation|decryption|subscription|symmetric|preshared|service|workspace|registration|agent|license)key[12]?(value)?$/,
  },
  { rule: 'connection string', key: /connectionstring(value)?$/ },
  {
    rule: 'token',
    key: /(access|refresh|auth|bearer|sas|id|security|session|registration|bootstrap|api|bot|personalaccess|secret|identity)token$/,
  },
  {
    rule: 'shared access signature',
    key: /(^sas|blobsas|containersas|accountsas|sasuri|sasurl|sharedaccesssignature|accesssignature|sastokenuri)$/,
  },
  {
    rule: 'credential',
    key: /(credential|credentials|kubeconfig|kubeconfigs|pfx|pfxblob|pkcs12|authorizationheader|xfunctionskey|privatekeypem|secretvalue|securevalue|securestring)$/,
  },
];

/** `type` of a `{ type, value }` pair whose value is a secret. */
export const SECRET_TYPES = /^secure(string|object)$/i;

/** Keys below which every text is a secret. */
export const SECRET_SUBTREES = /^(protectedsettings|settingsprotected|protectedparameters|securesettings)$/;

const BASE64 = 'A-Za-z0-9+/';
const WORD_END = `(?![${BASE64}=])`;

const SECRET_WORD =
  '(?:password|passwd|pwd|passphrase|secret|api[-_]?key|account[-_]?key|access[-_]?key|(?:sas|auth|access|bearer)[-_]?token)';

/** Secrets that are recognised by their own shape, or by the words before them, anywhere in any text. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    rule: 'private key',
    pattern:
      /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?<secret>[\s\S]*?)(?:-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|$)/g,
  },
  { rule: 'JSON web token', pattern: /\b(?<secret>eyJ[\w-]{8,}\.eyJ[\w-]{4,}\.[\w-]*)/g },
  { rule: 'shared access signature', pattern: /(?:^|[?&;\s"'])sig=(?<secret>[^&\s"';<]+)/gi },
  {
    rule: 'URL with a code',
    isNamed: true,
    pattern:
      /[?&](?:code|key|apikey|api[-_]key|subscription-key|token|access[-_]?token|auth|password|pwd|secret|client[-_]secret|signature|functionkey)=(?<secret>[^&\s"'<>]+)/gi,
  },
  { rule: 'URL with a password', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/?#@"']*:(?<secret>[^\s/?#@"'<]+)@/gi },
  { rule: 'webhook', pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/(?<secret>[^\s"'<]+)/gi },
  { rule: 'webhook', pattern: /\.webhook\.office\.com\/webhookb2\/(?<secret>[^\s"'<]+)/gi },
  { rule: 'webhook', pattern: /discord(?:app)?\.com\/api\/webhooks\/(?<secret>[^\s"'<]+)/gi },
  { rule: 'authorization header', pattern: /\b(?:Bearer|Basic)\s+(?<secret>[A-Za-z0-9._~+/-]{16,}=*)/g },
  {
    rule: 'key in a connection string',
    pattern:
      /(?:^|[;\s"'{,])(?:AccountKey|SharedAccessKey|SharedSecretKey|SharedSecretValue|SharedAccessSignature|PrimaryKey|SecondaryKey|AccessKey|ApiKey|Password|Pwd|User Password|ClientSecret)\s*=\s*(?<secret>[^;"'\s<][^;"']*)/gi,
  },
  { rule: 'key in a connection string', isNamed: true, pattern: /(?:^|[;\s"'{,])(?:Secret|Token)\s*=\s*(?<secret>[^;"'\s<][^;"']{5,})/gi },
  // Storage, Batch, Cosmos DB: 64 bytes in base64.
  { rule: 'base64 key of 64 bytes', pattern: new RegExp(`(?<![${BASE64}=])(?<secret>[${BASE64}]{86}==)${WORD_END}`, 'g') },
  // Keys with Microsoft's marks: Service Bus, Event Hubs, Relay, container registry, API Management, Redis, Functions, search.
  {
    rule: 'Azure key',
    pattern: new RegExp(`(?<![${BASE64}=])(?<secret>[${BASE64}]{33}\\+(?:ASb|AEh|ARm)[${BASE64}]{6}=)${WORD_END}`, 'g'),
  },
  { rule: 'Azure key', pattern: /\b(?<secret>[A-Za-z0-9+/]{42}\+(?:ACR)[A-Za-z0-9]{6})(?![A-Za-z0-9])/g },
  { rule: 'Azure key', pattern: /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9+/]{33}AzCa[A-Za-z0-9+/]{6}=?)(?![A-Za-z0-9])/g },
  { rule: 'Azure key', pattern: /(?<![\w-])(?<secret>[\w-]{44}AzFu[\w-]{6}[AQgw]==)/g },
  { rule: 'Azure key', pattern: /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5})(?![A-Za-z0-9])/g },
  { rule: 'Azure key', pattern: /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{52}JQQJ9[9DH][A-Za-z0-9]{20,40})/g },
  { rule: 'Entra client secret', pattern: /(?<![\w.~-])(?<secret>[\w.~-]{3}\dQ~[\w.~-]{31,34})(?![\w.~-])/g },
  { rule: 'GitHub token', pattern: /\b(?<secret>gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/g },
  { rule: 'GitLab token', pattern: /\b(?<secret>glpat-[\w-]{20,})/g },
  { rule: 'Azure DevOps token', pattern: /(?<![A-Za-z0-9])(?<secret>[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4})(?![A-Za-z0-9])/g },
  { rule: 'Databricks token', pattern: /\b(?<secret>dapi[0-9a-f]{32})\b/g },
  { rule: 'Slack token', pattern: /\b(?<secret>xox[abeoprs]-[\w-]{10,})/g },
  { rule: 'npm token', pattern: /\b(?<secret>npm_[A-Za-z0-9]{36})\b/g },
  { rule: 'Google API key', pattern: /\b(?<secret>AIza[\w-]{35})(?![\w-])/g },
  { rule: 'SendGrid key', pattern: /\b(?<secret>SG\.[\w-]{22}\.[\w-]{43})/g },
  { rule: 'Stripe key', pattern: /\b(?<secret>[rs]k_live_[A-Za-z0-9]{16,})/g },
  { rule: 'AWS key', pattern: /secret_?access_?key["']?\s*[:=]\s*["']?(?<secret>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+])/gi },
  // Scripts, commands and JSON within texts: the name says it.
  {
    rule: 'password in a script',
    isNamed: true,
    pattern: new RegExp(`${SECRET_WORD}["']?\\s*(?:=>|:=|=|:)\\s*(["'])(?<secret>(?![$<{(@%])[^"'\\s]{4,})\\1`, 'gi'),
  },
  {
    rule: 'password in a script',
    isNamed: true,
    pattern: /(?:^|[\s;&|"'])[A-Z][A-Z0-9_]*?(?:PASSWORD|PASSWD|SECRET|API_KEY|ACCESS_KEY|_TOKEN)=(?<secret>(?![$<{(@%])[^\s"';&|]{4,})/g,
  },
  {
    rule: 'password on a command line',
    isNamed: true,
    pattern: new RegExp(`(?:^|\\s)--?(?:[a-z]+-?)?${SECRET_WORD}(?:\\s+|=|:)["']?(?<secret>(?![$<{(@%-])[^\\s"']{4,})`, 'gi'),
  },
];
