/** True for a reference to a secret in place of the secret: Key Vault, or an expression of a template or definition. */
export function isReference(value: string): boolean {
  return (
    /^\{?@Microsoft\.(KeyVault|AppConfiguration)\([^)]*\)\}?$/i.test(value) ||
    /^https:\/\/[\w-]+\.vault\.[a-z.]+(:443)?\/(secrets|keys|certificates)\/[\w-]+(\/\w*)?$/i.test(value) ||
    /^\[[a-z]+\(.*\)\]$/is.test(value) ||
    /^\{\{[\w.-]+\}\}$/.test(value) ||
    /^@\{?(parameters|variables|outputs|body|pipeline|dataset|linkedService|appsetting|triggerBody)\(/i.test(value) ||
    /^\/subscriptions\/[0-9a-f-]{36}\//i.test(value)
  );
}

/** True for values that say whether there is a secret, not which. */
export function isSwitch(value: string): boolean {
  return /^(true|false|enabled|disabled|none|null|notset|optional|required)$/i.test(value);
}
