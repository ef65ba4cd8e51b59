/** Parsers that others wrote, for what azmove prints. They are ES modules, which code like this one can only load as it runs. */
export async function loadParsers() {
  const [{ marked }, { parse }] = await Promise.all([import('marked'), import('@ts-graphviz/ast')]);
  return { htmlOf: (markdown: string): string => marked.parse(markdown, { async: false, gfm: true }), parseDot: parse };
}
