/** Shorter ones would be found in half of all texts. */
const SHORTEST = 6;

/** Variables in which azmove, Terraform and pipelines are given what they sign in with. */
const VARIABLES =
  /^(AZURE|ARM|TF_VAR|GITHUB|GH|ACTIONS|SYSTEM|AZURE_DEVOPS|AZDO|GITLAB|CI|NPM)_?.*(SECRET|PASSWORD|PASSPHRASE|TOKEN|ACCESS_?KEY|SAS|PAT)$/i;

const known = new Set<string>();

/** Says what is never to be written or logged, whatever it looks like. */
export function keepSecret(values: Iterable<string>): void {
  for (const value of values) if (value.trim().length >= SHORTEST) known.add(value);
}

/** What is never to be written or logged. */
export function ownCredentials(): string[] {
  return [...known];
}

/** The secrets among environment variables. */
export function credentialsOf(env: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(env).flatMap(([name, value]) => (value !== undefined && VARIABLES.test(name) ? [value] : []));
}
