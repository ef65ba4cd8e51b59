/** A package as package-lock.json names it. */
export interface LockedPackage {
  name: string;
  version: string;
  licence: string;
  integrity?: string;
  /** Part of another package's archive, whose digest covers it. */
  isBundled: boolean;
}

/** Every package of a lockfile, by npm's own data. */
export function packagesOf(lockfile: string): LockedPackage[] {
  const { packages } = JSON.parse(lockfile) as {
    packages: Record<string, { version?: string; license?: string; integrity?: string; link?: boolean; inBundle?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([path, { link }]) => path !== '' && !link)
    .map(([path, { version = '', license = 'none named', integrity, inBundle }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      isBundled: inBundle === true,
      ...(integrity !== undefined && { integrity }),
    }));
}

/** docs/licences.md. */
export function licencesMarkdown(packages: readonly LockedPackage[]): string {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort();
  const sections = licences.map((licence) => {
    const own = [...new Set(packages.filter((one) => one.licence === licence).map(({ name, version }) => `${name} ${version}`))].sort();
    return `## ${licence} (${own.length})\n\n${own.map((text) => `- ${text}`).join('\n')}\n`;
  });
  return `# Licences of the packages that azmove is built with\n\nMade by \`npm run licences\` of package-lock.json; a test holds that no other licence enters.\n\n${sections.join('\n')}`;
}
