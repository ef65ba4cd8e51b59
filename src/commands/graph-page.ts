import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageAssets } from '../graph/print-html';

const FOLDER = join(__dirname, '../graph/page');

/** The page's scripts in the order in which they run; each uses what those before it define. */
const SCRIPTS = ['model', 'document', 'layout', 'look', 'elements', 'canvas', 'fate', 'details', 'summary', 'filters', 'list', 'main'];

/** The texts that the page is made of: style, graph library (https://js.cytoscape.org, MIT), and its own scripts. */
export function pageAssets(): PageAssets {
  const library = require.resolve('cytoscape/dist/cytoscape.min.js');
  const own = SCRIPTS.map((name) => readFileSync(join(FOLDER, `${name}.js`), 'utf8'));
  return { style: readFileSync(join(FOLDER, 'page.css'), 'utf8'), scripts: [readFileSync(library, 'utf8'), ...own] };
}
