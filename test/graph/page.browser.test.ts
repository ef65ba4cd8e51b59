import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Inventory } from '../../src/inventory/inventory';
import { main } from '../../src/cli';
import { estateInventory, SUBSCRIPTION } from '../relocate/estate';
import { findChromium, startChromium } from './chromium';
import { HOSTILE, largeEstate } from './large-estate';

const program = findChromium();
const inBrowser = program === undefined ? describe.skip : describe;
const why = program === undefined ? 'skipped: Chromium not installed (set CHROMIUM_PATH, or apt-get install chromium)' : 'in Chromium';

if (program === undefined) process.stderr.write(`test/graph/page.browser.test.ts: ${why}\n`);

const MOVE = `subscriptionId: ${SUBSCRIPTION}\nsource:\n  region: westeurope\ndestination:\n  region: northeurope\n`;

/** Runs azmove graph in a folder of a move; gives the page's address. */
async function written(dir: string, inventory: Inventory, verify?: object, ...args: string[]): Promise<string> {
  mkdirSync(join(dir, 'reports'), { recursive: true });
  writeFileSync(join(dir, 'move.yaml'), MOVE);
  writeFileSync(join(dir, 'inventory.json'), JSON.stringify(inventory));
  if (verify) writeFileSync(join(dir, 'reports', 'verify.json'), JSON.stringify(verify));
  const file = join(dir, 'graph.html');
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  await main(['graph', '--dir', dir, '--format', 'html', '--output', file, ...args]);
  stderr.mockRestore();
  return pathToFileURL(file).href;
}

inBrowser(`the page, ${why}`, () => {
  let browser: Browser;
  let dir: string;
  /** Addresses of the pages: 2,000 resources, and the sample estate. */
  let pages: { large: string; sample: string };
  /** All that a page did and should not: messages on the console, errors, dialogs, requests. */
  let complaints: string[];
  let page: Page;

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'azmove-page-'));
    const vault = estateInventory().resources.find(({ name }) => name === 'kv-contoso-weu')!.id;
    const verify = {
      findings: [
        {
          check: 'quota',
          severity: 'blocker',
          resources: [],
          message: 'Short of 8 cores.',
          remedy: 'Ask for more.',
          link: 'https://learn.microsoft.com/x',
        },
        {
          check: 'soft-deleted',
          severity: 'warning',
          resources: [vault.toUpperCase()],
          message: `Taken ${HOSTILE[0]}`,
          remedy: 'Purge it.',
          link: 'javascript:alert(1)',
        },
      ],
    };
    pages = {
      large: await written(join(dir, 'large'), largeEstate(40)),
      sample: await written(join(dir, 'sample'), estateInventory(), verify),
    };
    browser = await startChromium(program!);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  async function open(address: string): Promise<void> {
    complaints = [];
    page = await browser.newPage({ viewport: { width: 1500, height: 900 } });
    page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => request.url() !== address && complaints.push(`request: ${request.url()}`));
    await page.goto(address);
    await page.waitForSelector('#matches:not(:empty)');
  }

  afterEach(async () => {
    expect(complaints).toEqual([]);
    await page.close();
  });

  const matches = (): Promise<string | null> => page.textContent('#matches');
  const details = (): Promise<string | null> => page.textContent('#details');
  const title = (): Promise<string | null> => page.textContent('#details h2');

  /** What the page's own scripts know; an expression in their scope. */
  const ask = <T>(expression: string): Promise<T> => page.evaluate(expression) as Promise<T>;
  const drawn = (selector: string): Promise<string[]> => ask(`drawing.nodes('${selector}').map((node) => node.id())`);
  const indexOf = (name: string): Promise<number> => ask(`estate.nodes.findIndex(({ name }) => name === ${JSON.stringify(name)})`);

  /** Waits until an expression holds. Playwright's own waiting evaluates text within the page, which the page's policy forbids. */
  async function until(expression: string): Promise<void> {
    const end = Date.now() + 10_000;
    while (!(await ask<boolean>(expression))) {
      if (Date.now() > end) throw new Error(`Still not so: ${expression}`);
      await page.waitForTimeout(20);
    }
  }

  async function search(text: string): Promise<void> {
    await page.fill('#search', text);
    await until(`state.search === ${JSON.stringify(text.trim().toLowerCase())}`);
  }

  /** Clicks where a box is drawn, as a person does. */
  async function clickBox(id: string): Promise<void> {
    const at = await ask<{ x: number; y: number }>(`(() => {
      const box = document.querySelector('#drawing').getBoundingClientRect();
      const { x, y } = drawing.getElementById('${id}').renderedPosition();
      return { x: box.x + x, y: box.y + y };
    })()`);
    await page.mouse.click(at.x, at.y);
  }

  /** Ticks a box of a filter, opening the filter first. */
  async function tick(filter: string, label: string): Promise<void> {
    const box = page.locator('aside.filters details', { has: page.locator('summary', { hasText: new RegExp(`^${filter}$`) }) });
    if ((await box.getAttribute('open')) === null) await box.locator('summary').click();
    await box
      .locator('label', { has: page.locator('.name', { hasText: new RegExp(`^${label}$`) }) })
      .locator('input')
      .click();
  }

  test('2,000 resources open within seconds, as groups first, and are drawn whole when asked for', async () => {
    const start = Date.now();
    await open(pages.large);
    expect(await matches()).toBe('2,000 resources');
    expect(await drawn('.group')).toHaveLength(40);
    await page.click('[data-view=resources]');
    // Groups are lanes, subnets and settings are folded into what they belong to.
    expect(await drawn('.resource')).toHaveLength(2_000 - 40 * (1 + 3 + 7));
    expect(await drawn('.lane')).toHaveLength(40);
    await page.getByLabel('Draw nested resources by themselves').click();
    expect(await drawn('.resource')).toHaveLength(2_000 - 40);
    // Seven seconds alone, three times that beside other tests: the bound only tells slow from endless.
    expect(Date.now() - start).toBeLessThan(60_000);
  }, 90_000);

  test('a search finds by name, by tag and by type among 2,000, and says when it finds nothing', async () => {
    await open(pages.large);
    await search('vm-17-3');
    expect(await matches()).toBe('1 of 2,000 resources');
    await search('crew-12');
    expect(await matches()).toBe('7 of 2,000 resources');
    await search('Microsoft.Web/serverfarms rg-team-3');
    expect(await matches()).toBe('11 of 2,000 resources');
    await search('nothing of the kind');
    expect(await page.isVisible('#empty')).toBe(true);
  });

  test('filters by type, group and verdict add up, and are cleared at once', async () => {
    await open(pages.large);
    await page.click('[data-view=resources]');
    await tick('Resource group', 'rg-team-7');
    expect(await matches()).toBe('50 of 2,000 resources');
    await tick('Type', 'Compute/disks');
    expect(await matches()).toBe('7 of 2,000 resources');
    expect(await drawn('.resource')).toHaveLength(7);
    await page.click('text=Clear all filters');
    await tick('Verdict', 'keep');
    expect(await ask(`passing().map((at) => nodeAt(at).name)`)).toEqual(['log-0', 'log-10', 'log-20', 'log-30']);
    await page.click('text=Clear all filters');
    expect(await matches()).toBe('2,000 resources');
    await page.getByLabel('Only what leaves the scope or the region').click();
    expect(await ask<number>('passing().length')).toBeGreaterThan(20);
  });

  test('names and tags that are scripts are shown as text, and run nowhere', async () => {
    await open(pages.large);
    await page.click('[data-view=list]');
    for (const name of HOSTILE.slice(0, 5)) {
      await search(name);
      await page.locator('#list tbody button.link').first().click();
      expect(await title()).toBe(name);
      expect(await details()).toContain(`${name}: ${name}`);
    }
    // What would turn text around is spelt out.
    await search('gnp.exe');
    await page.locator('#list tbody button.link').first().click();
    expect(await title()).toBe('\\u202egnp.exe\\u2028\\u001b[2J');
    await page.click('[data-view=resources]');
    await page.click('[data-view=groups]');
    expect(await ask('document.querySelectorAll("img, iframe, object, link, [onerror], [src]").length')).toBe(0);
    expect(await ask('document.scripts.length')).toBe(14);
  });

  test('a click shows references both ways, verdict, name, region and data, and what verify found', async () => {
    await open(pages.sample);
    expect(await details()).toContain('Short of 8 cores.');
    await clickBox(`n${await indexOf('kv-contoso-weu')}`);
    expect(await title()).toBe('kv-contoso-weu');
    const text = (await details())!;
    expect(text).toMatch(/kv-contoso-weu → kv-contoso-neu/);
    expect(text).toContain('westeurope → northeurope');
    expect(text).toMatch(/vault-\w+ \(by default\)/);
    expect(text).toContain(`Taken ${HOSTILE[0]}`);
    expect(text).toMatch(/Needs \([1-9]/);
    expect(text).toMatch(/Needed by \([1-9]/);
    expect(text).toContain('properties.networkAcls.virtualNetworkRules.0.id');
    // A link of a report that leads elsewhere than to the documentation is none.
    expect(await page.locator('#details a').count()).toBe(0);
    await page
      .locator('#details button.link', { hasText: /^agw-contoso-weu$/ })
      .first()
      .click();
    expect(await title()).toBe('agw-contoso-weu');
    expect(await ask('drawing.nodes(".chosen").map((node) => nodeAt(Number(node.id().slice(1))).name)')).toEqual(['agw-contoso-weu']);
  });

  test('what is out of scope stands out, with what to do', async () => {
    await open(pages.sample);
    expect(await drawn('.outside')).toHaveLength(2);
    expect(await ask('drawing.edges(".leaving").length')).toBe(2);
    await clickBox('o1');
    expect(await title()).toBe('vnet-identity-weu');
    expect(await details()).toContain('Check that the destination may use it');
  });

  test('what if a group stayed behind: the references that would be cut, in the list and in the drawing', async () => {
    await open(pages.sample);
    await page.click('[data-view=groups]');
    await clickBox('g1');
    expect(await title()).toBe('rg-contoso-data-weu');
    await page.click('text=What if it stayed behind?');
    expect(await page.textContent('.what-if')).toMatch(/40 resources stay behind.*\d+ references would be cut/s);
    expect(await ask<number>('drawing.edges(".cut").length')).toBeGreaterThan(1);
    await page.click('text=Take everything along again');
    expect(await page.locator('.what-if').count()).toBe(0);
  });

  test('all of it works by keyboard', async () => {
    await open(pages.sample);
    await page.click('[data-view=groups]');
    await page.focus('#drawing');
    await page.keyboard.press('ArrowRight');
    const first = await title();
    expect(first).toContain('rg-contoso');
    await page.keyboard.press('Enter');
    expect(await page.getAttribute('[data-view=resources]', 'aria-pressed')).toBe('true');
    expect(await matches()).toMatch(/ of 189 resources/);
    await page.focus('#drawing');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await title()).not.toBe(first);
    await page.keyboard.press('Escape');
    expect(await title()).toBe('The estate');
    await page.keyboard.press('/');
    expect(await ask('document.activeElement.id')).toBe('search');
  });

  test('light and dark follow the system, also while the page is open', async () => {
    await open(pages.sample);
    const paper = 'getComputedStyle(document.body).backgroundColor';
    const lane = `drawing.nodes('.lane').first().style('background-color')`;
    const light = [await ask<string>(paper), await ask<string>(lane)];
    await page.emulateMedia({ colorScheme: 'dark' });
    await until(`${paper} !== '${light[0]}' && ${lane} !== '${light[1]}'`);
  });

  test('the page cannot reach the network, whatever runs in it', async () => {
    await open(pages.sample);
    const refused = await ask<string>(
      `new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        fetch('https://example.com/').catch(() => undefined);
      })`,
    );
    expect(refused).toBe('connect-src');
    const said = complaints.splice(0);
    expect(said.every((line) => /Content Security Policy|Fetch API cannot load/.test(line))).toBe(true);
    expect(said.some((line) => line.startsWith('request'))).toBe(false);
  });
});
