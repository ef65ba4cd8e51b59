import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { ArmResource } from '../../src/arm/resource';
import { main } from '../../src/cli';
import { plainText } from '../../src/graph/safe-text';
import { CANARY, HOSTILE } from '../generate/hostile-texts';
import { findChromium, startChromium } from '../graph/chromium';
import { inventoryOf, SUBSCRIPTION } from '../relocate/estate';
import { loadParsers } from './parsers';
import { nameIn, REPORTS } from './reports';

const program = findChromium();
const inBrowser = program === undefined ? describe.skip : describe;
const why = program === undefined ? 'skipped: Chromium not installed (set CHROMIUM_PATH, or apt-get install chromium)' : 'in Chromium';

if (program === undefined) process.stderr.write(`test/hostile/browser.test.ts: ${why}\n`);

const TEXTS = HOSTILE.filter((text) => text.trim() !== '');
const MOVE = `subscriptionId: ${SUBSCRIPTION}\nsource:\n  region: westeurope\ndestination:\n  region: northeurope\n`;

inBrowser(`what azmove prints, ${why}`, () => {
  let browser: Browser;
  let folder: string;
  let page: Page;
  /** What a page did and should not: dialogs, errors, requests. */
  let complaints: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'azmove-hostile-'));
    browser = await startChromium(program!);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => request.url().startsWith('file:') || complaints.push(`request: ${request.url()}`));
  });
  afterEach(async () => {
    // A text that got to run would have set it.
    expect(await page.evaluate(`window.${CANARY}`)).toBeUndefined();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the page of the graph shows names and tags as they are, and runs none', async () => {
    const group = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg`;
    const type = 'Microsoft.Acme/things';
    // In order, and told apart where texts differ only in what no name holds.
    const names = TEXTS.map((text, index) => `${String(index).padStart(2, '0')} ${nameIn('runbook', text)}`);
    const resources = TEXTS.map((text, index) => {
      const name = names[index]!;
      return {
        id: `${group}/providers/${type}/${name}`,
        name,
        type,
        location: 'westeurope',
        properties: {},
        tags: { [text]: 'x', note: text },
      };
    });
    writeFileSync(join(folder, 'move.yaml'), MOVE);
    writeFileSync(join(folder, 'inventory.json'), JSON.stringify(inventoryOf(resources as ArmResource[])));
    const file = join(folder, 'graph.html');
    const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    await main(['graph', '--dir', folder, '--format', 'html', '--output', file]);
    stderr.mockRestore();
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('#matches:not(:empty)');
    await page.click('[data-view=list]');
    const shown = await page.locator('#list tbody button.link').allTextContents();
    expect(shown.sort()).toEqual(names.map(plainText).sort());
    for (const [index, name] of names.entries()) {
      await page
        .locator('#list tbody button.link')
        .filter({ hasText: new RegExp(`^${name.slice(0, 2)} `) })
        .first()
        .click();
      const text = plainText(TEXTS[index]!);
      const details = (await page.textContent('#details'))!;
      // As a key and as a value.
      expect(details).toContain(`${text}: `);
      expect(details).toContain(`note: ${text}`);
    }
    expect(await page.evaluate('document.querySelectorAll("img, svg[onload], iframe, object, link, [onerror]").length')).toBe(0);
  }, 120_000);

  test('the reports, made into HTML, run nothing and load nothing', async () => {
    const { htmlOf } = await loadParsers();
    const html = Object.entries(REPORTS).flatMap(([report, markdownOf]) => TEXTS.map((text) => htmlOf(markdownOf(nameIn(report, text)))));
    const file = join(folder, 'reports.html');
    writeFileSync(file, `<!doctype html><meta charset="utf-8"><body>${html.join('\n')}`);
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate('document.scripts.length + document.querySelectorAll("img, svg, iframe, [onerror], [onload]").length')).toBe(
      0,
    );
    const links = (await page.evaluate('[...document.links].map(({ href }) => href)')) as string[];
    expect(new Set(links)).toEqual(new Set(['https://learn.microsoft.com/azure']));
  }, 120_000);
});
