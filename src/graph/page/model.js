// The estate as the page knows it, and what is asked of it. Nothing here touches the document.

/** @typedef {import('../page-data').PageData} PageData */
/** @typedef {import('../page-data').PageNode} PageNode */
/** @typedef {import('../page-data').PageEdge} PageEdge */
/** @typedef {'groups' | 'resources' | 'list'} View */
/** What the details show: a resource or group by position, a target outside, or the whole estate.
 * @typedef {{ kind: 'resource' | 'group' | 'outside', at: number } | { kind: 'estate' }} Choice */

/** @type {PageData} */
const estate = JSON.parse(/** @type {HTMLElement} */ (document.getElementById('data')).textContent ?? '');

/** Position in the list of groups under which stands what is in no group. */
const NO_GROUP = estate.groups.length;

const groupNames = [...estate.groups.map(({ name }) => name), 'outside of groups'];

/** @param {PageNode} node */
function groupOf(node) {
  return node.group ?? NO_GROUP;
}

/** @type {PageEdge[][]} What each resource refers to, parents left out. */
const needs = estate.nodes.map(() => []);
/** @type {PageEdge[][]} What refers to each resource, parts left out. */
const neededBy = estate.nodes.map(() => []);
/** @type {number[][]} What is nested in a resource or extends it. */
const parts = estate.nodes.map(() => []);
/** @type {{ target: number, path: string }[][]} References of each resource that leave the scope. */
const leaving = estate.nodes.map(() => []);

for (const edge of estate.edges) {
  if (edge.kind === 'parent' || edge.kind === 'extension') continue;
  needs[edge.s]?.push(edge);
  neededBy[edge.t]?.push(edge);
}
estate.nodes.forEach(({ owner }, index) => owner !== undefined && parts[owner]?.push(index));
estate.outside.forEach(({ referrers }, target) => {
  for (const { s, path } of referrers) leaving[s]?.push({ target, path });
});

/** @param {number} index @returns {PageNode} */
function nodeAt(index) {
  return /** @type {PageNode} */ (estate.nodes[index]);
}

/** The resource in whose box `index` is drawn while nested resources are folded. @param {number} index */
function topOf(index) {
  let top = index;
  for (let above = nodeAt(top).owner; above !== undefined; above = nodeAt(top).owner) top = above;
  return top;
}

/** What hangs below a resource, over all steps. @param {number} index @returns {number[]} */
function below(index) {
  return (parts[index] ?? []).flatMap((part) => [part, ...below(part)]);
}

/** The worst of the findings on a resource. @param {PageNode} node */
function severityOf(node) {
  return ['blocker', 'warning', 'unknown', 'info'].find((severity) => node.findings.some((finding) => finding.severity === severity));
}

/** All that a search looks into, in lower case. */
const searchTexts = estate.nodes.map((node) =>
  [node.name, node.type, node.id, node.location ?? '', node.destination?.name ?? '', ...Object.entries(node.tags ?? {}).flat()]
    .join('\n')
    .toLowerCase(),
);

/** What the user has chosen. Empty sets filter nothing. */
const state = {
  /** @type {View} */
  view: estate.nodes.length > 300 ? 'groups' : 'resources',
  /** @type {Choice} */
  selection: { kind: 'estate' },
  search: '',
  /** @type {Set<number>} */
  groups: new Set(),
  /** @type {Set<string>} */
  types: new Set(),
  /** @type {Set<string>} */
  dispositions: new Set(),
  /** @type {Set<string>} */
  severities: new Set(),
  /** Only resources with a reference that leaves the scope or the region. */
  onlyLeaving: false,
  /** Draw nested resources by themselves. */
  nested: false,
  /** @type {Set<number>} Resources that stay behind, in thought. */
  excluded: new Set(estate.excluded),
};

const crossing = new Set(estate.edges.filter(({ crossesRegions }) => crossesRegions).flatMap(({ s, t }) => [s, t]));

/** True when a resource passes all filters. @param {number} index */
function passes(index) {
  const node = nodeAt(index);
  const has = (/** @type {Set<any>} */ set, /** @type {any} */ value) => set.size === 0 || set.has(value);
  return (
    has(state.groups, groupOf(node)) &&
    has(state.types, node.type) &&
    has(state.dispositions, node.disposition) &&
    has(state.severities, severityOf(node) ?? 'none') &&
    (!state.onlyLeaving || crossing.has(index) || (leaving[index] ?? []).length > 0) &&
    state.search.split(/\s+/).every((word) => (searchTexts[index] ?? '').includes(word))
  );
}

/** Positions of all resources that pass, in the estate's order. */
function passing() {
  return estate.nodes.map((_, index) => index).filter(passes);
}

function isFiltered() {
  const sets = [state.groups, state.types, state.dispositions, state.severities];
  return state.search !== '' || state.onlyLeaving || sets.some(({ size }) => size > 0);
}

/** References that would be cut if what is excluded stayed behind. @returns {PageEdge[]} */
function cutEdges() {
  if (state.excluded.size === 0) return [];
  return estate.edges.filter(({ s, t, binds }) => binds && state.excluded.has(s) !== state.excluded.has(t) && !nodeAt(t).isGroup);
}

/** Leaves resources behind, or takes them along again, with all that hangs below; a group with all that is in it. @param {readonly number[]} indexes @param {boolean} stay */
function exclude(indexes, stay) {
  const whole = indexes.flatMap((start) => (nodeAt(start).isGroup ? membersOf(groupOf(nodeAt(start))) : [start]));
  for (const index of whole.flatMap((start) => [start, ...below(start)])) {
    if (stay) state.excluded.add(index);
    else state.excluded.delete(index);
  }
}

/** @type {number[][]} */
const members = groupNames.map(() => []);
estate.nodes.forEach((node, index) => members[groupOf(node)]?.push(index));

/** Resources of a group. @param {number} group @returns {number[]} */
function membersOf(group) {
  return members[group] ?? [];
}

/** A type less its provider, as on a label. @param {string} type */
function shortType(type) {
  return type.slice(type.indexOf('/') + 1);
}

/** @param {number} count @param {string} noun */
function counted(count, noun, plural = `${noun}s`) {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}
