import { parsePlan, type ResourceChange } from '../../src/plan/plan';
import { LEAST_LIMIT, printPlanMarkdown, type Review } from '../../src/plan/print-markdown';
import { summarise } from '../../src/plan/summarise';
import { changeOf, planJson } from './plan-json';

function reviewOf(changes: ResourceChange[], more: Partial<Review> = {}): Review {
  const plan = parsePlan(planJson(changes), 'plan.json', 'destination-rg');
  return { ...summarise([plan], { holdsData: new Set(['azurerm_storage_account']) }), names: [], waiting: [], ...more };
}

test('says what is done, what to look at twice, names and resources', () => {
  const review = reviewOf(
    [
      changeOf('azurerm_storage_account.st', ['delete', 'create'], { before: { name: 'stweu', sku: 1 }, after: { name: 'stneu', sku: 1 } }),
      changeOf('azurerm_subnet.app', ['create'], { after: { name: 'app' } }),
    ],
    { names: [{ source: 'stweu', destination: 'stneu' }], waiting: ['destination-b'] },
  );
  review.stacks[0]!.fingerprint = 'abcdef0123456789';
  expect(printPlanMarkdown(review, 65_536)).toBe(`## Plan

**1 to replace, 1 to create.** Look at what is destroyed or replaced.

| stack | destroy | replace | forget | update | create | import | unchanged | fingerprint |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| destination-rg | 0 | 1 | 0 | 0 | 1 | 0 | 0 | abcdef012345 |

### Wait for other stacks: planned, and reviewed, once those are deployed (1)

| stack |
| --- |
| destination-b |

### Look twice (1)

| resource | action | because it | stack |
| --- | --- | --- | --- |
| azurerm\\_storage\\_account.st (stneu) | replace | is destroyed and created anew; holds data | destination-rg |

### Names that change (1)

| in the source | in the destination |
| --- | --- |
| stweu | stneu |

### Resources (2)

| action | resource | attributes | stack |
| --- | --- | --- | --- |
| replace | azurerm\\_storage\\_account.st (stneu) | name | destination-rg |
| create | azurerm\\_subnet.app (app) |  | destination-rg |
`);
});

test('says so when there is nothing to do', () => {
  expect(printPlanMarkdown(reviewOf([]), 65_536)).toContain('**nothing to do.** Nothing is destroyed or replaced.');
});

test.each([LEAST_LIMIT, 10_000, 65_536])('keeps to %d characters, cuts whole rows, and says how many', (limit) => {
  const changes = Array.from({ length: 3000 }, (_, index) =>
    changeOf(`azurerm_storage_account.st${index}`, [index < 40 ? 'delete' : 'create'], { after: { name: `stcontoso${index}` } }),
  );
  const names = Array.from({ length: 500 }, (_, index) => ({ source: `stweu${index}`, destination: `stneu${index}` }));
  const text = printPlanMarkdown(reviewOf(changes, { names }), limit);
  expect(text.length).toBeLessThanOrEqual(limit);
  expect(text.length).toBeGreaterThan(limit - 400);
  for (const line of text.split('\n').filter((one) => one.startsWith('|'))) expect(line).toMatch(/^\|.*\|$/);
  const shown = text.match(/^\| (destroy|create) \|/gm)?.length ?? 0;
  expect(text).toContain(`${3000 - shown} more rows are left out here`);
  // What is grave stands before what is long.
  if (limit > LEAST_LIMIT) expect(text.match(/is destroyed; holds data/g)).toHaveLength(40);
});

test('a row that is too long by itself hides no other', () => {
  const changes = [changeOf(`azurerm_subnet.${'a'.repeat(70_000)}`, ['delete']), changeOf('azurerm_subnet.b', ['delete'])];
  const text = printPlanMarkdown(reviewOf(changes), 65_536);
  expect(text.length).toBeLessThan(65_536);
  expect(text).toContain('| azurerm\\_subnet.b | destroy | is destroyed |');
  expect(text).toContain('1 more rows are left out here');
});

test('text from elsewhere stays text', () => {
  const name = '| a |\n# b <img src=x> [c](d) `e` @octocat \u202e';
  const text = printPlanMarkdown(reviewOf([changeOf('azurerm_subnet.s', ['create'], { after: { name } })]), 65_536);
  expect(text).toContain('\\| a \\| \\# b &lt;img src=x\\> \\[c\\](d) \\`e\\` &#64;octocat \\\\u202e');
  expect(text).not.toMatch(/^# b|<img|@octocat/m);
});
