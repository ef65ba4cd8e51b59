import { encodedRuns, mapOutsideIds, piecesOf } from '../../src/graph/text';
import { dotText, htmlText, mermaidText, plainText } from '../../src/graph/safe-text';
import { processorTime } from '../processor-time';

const ID = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Web/sites/app';

test('a text is taken apart into ids, hosts, GUIDs and the rest, and nothing is lost', () => {
  const text = `{"a":"${ID}","b":"https://kv.vault.azure.net/secrets/x","c":"6fa2a3fc-1272-44e1-a4d4-0cd4e6c929d3"}`;
  const pieces = piecesOf(text);
  expect(pieces.map(({ value }) => value).join('')).toBe(text);
  expect(pieces.filter(({ kind }) => kind !== 'text')).toEqual([
    { kind: 'id', value: ID },
    { kind: 'host', value: 'kv.vault.azure.net' },
    { kind: 'guid', value: '6fa2a3fc-1272-44e1-a4d4-0cd4e6c929d3' },
  ]);
});

test.each([
  ['percent-encoded', `see https://portal.azure.com/#blade/x/id/${encodeURIComponent(ID)}/menu`],
  ['in lower case', `id=${encodeURIComponent(ID).toLowerCase()}&x=1`],
  ['JSON with escaped slashes', `{"id":"${ID.replaceAll('/', '\\/')}"}`],
  ['JSON in JSON with escaped slashes', JSON.stringify(`{"id":"${ID.replaceAll('/', '\\/')}"}`)],
])('an id is found where it stands encoded (%s), and its form is kept', (_, text) => {
  const runs = encodedRuns(text);
  expect(runs.map((run) => run.text).join('')).toBe(text);
  const encoded = runs.filter(({ plain }) => plain !== undefined);
  expect(encoded.map(({ plain }) => plain!.toLowerCase())).toEqual([ID.toLowerCase()]);
  expect(encoded.map(({ plain, write }) => write(plain!).toLowerCase())).toEqual(encoded.map((run) => run.text.toLowerCase()));
});

test('an id that is the whole text may hold spaces in its names', () => {
  const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.AlertsManagement/smartDetectorAlertRules/Failure Anomalies - x';
  expect(piecesOf(id)).toEqual([{ kind: 'id', value: id }]);
});

test('long texts without anything to find take linear time', () => {
  const start = processorTime();
  piecesOf('A'.repeat(1_000_000));
  piecesOf('a.'.repeat(200_000));
  piecesOf('/subscriptions'.repeat(50_000));
  encodedRuns('\\'.repeat(200_000));
  encodedRuns('%2Fsubscriptions'.repeat(50_000));
  expect(processorTime() - start).toBeLessThan(2_000);
});

test('what lies outside of ids is mapped whole, also where it looks like a host', () => {
  const seen: string[] = [];
  mapOutsideIds(`10.0.0.4/24 ${ID} 10.0.0.5`, (part) => {
    seen.push(part);
    return part;
  });
  expect(seen).toEqual(['10.0.0.4/24 ', ' 10.0.0.5']);
});

test('hostile names stay text in every format', () => {
  const hostile = 'a"]; click n0 "javascript:alert(1)"\n<script>\\N\u001b[31m\u202e`';
  expect(plainText(hostile)).not.toMatch(/[\n\u001b\u202e]/);
  expect(htmlText(hostile)).not.toMatch(/[<>"'`]/);
  expect(mermaidText(hostile).slice(1, -1)).not.toMatch(/["<>`\]()]/);
  const dot = dotText(hostile).slice(1, -1);
  expect(dot.replace(/\\\\|\\"/g, '')).not.toMatch(/["\\]/);
});
