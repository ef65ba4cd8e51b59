import { createHash } from 'node:crypto';
import type { PageData } from './page-data';
import { htmlText, plainText } from './safe-text';

/** The page's own texts: they come from files, which only commands read. */
export interface PageAssets {
  style: string;
  /** Scripts in the order in which they run; the graph library first. */
  scripts: readonly string[];
}

/**
 * `code` so that no HTML parser sees its end, or a comment's start, before it ends. Within strings, templates and regular
 * expressions, the only places where working code holds these, the added backslash changes nothing.
 */
export function inlineScript(code: string): string {
  return code.replace(/<(?=\/script)/gi, '<\\').replace(/<(?=!--)/g, '<\\');
}

/** Texts and keys (those of tags are anybody's) without invisible characters. */
function visible(_key: string, value: unknown): unknown {
  if (typeof value === 'string') return plainText(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [plainText(key), item as unknown]));
}

/** `data` as JSON that no HTML parser takes for markup. Invisible characters are made visible. */
export function inlineJson(data: unknown): string {
  const json = JSON.stringify(data, visible);
  return json.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`);
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}

/**
 * The graph as one interactive HTML page. It loads nothing: its policy forbids every request, and every script but its own,
 * known by their hashes. Data from Azure stands in it as JSON and reaches the document as text only.
 */
export function printHtml(data: PageData, { style, scripts }: PageAssets): string {
  const safe = scripts.map(inlineScript);
  const policy = `default-src 'none'; script-src ${safe.map(hashOf).join(' ')}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'`;
  const title = htmlText(`azmove graph: ${data.source} to ${data.destination}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<noscript>This page draws with scripts of its own, which this browser does not run. Use azmove graph without --format html.</noscript>
<script type="application/json" id="data">${inlineJson(data)}</script>
${safe.map((script) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`;
}
