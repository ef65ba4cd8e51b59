// The right-hand panel: all that is known of what is selected.

/** @typedef {{ choose: (selection: Choice) => void, openGroup: (group: number) => void, stay: (indexes: readonly number[], stays: boolean) => void }} Actions */

/** @param {number} index @param {Actions} actions */
function resourceLink(index, { choose }) {
  const node = nodeAt(index);
  return h('button', { type: 'button', class: 'link', title: node.id, click: () => choose({ kind: 'resource', at: index }) }, node.name);
}

/** @param {PageEdge} edge @param {number} other the end to name @param {Actions} actions */
function referenceItem(edge, other, actions) {
  const node = nodeAt(other);
  const where = [shortType(node.type), groupNames[groupOf(node)]].join(' · ');
  return h(
    'li',
    {},
    resourceLink(other, actions),
    ' ',
    edge.crossesRegions && chip(`other region: ${node.location ?? ''}`, 'crossing'),
    edge.isBroken && chip('breaks a circle', 'warning'),
    h('div', { class: 'quiet' }, where),
    h('div', { class: 'quiet' }, h('code', {}, edge.path === '' ? edge.kind : edge.path), edge.path === '' ? '' : ` (${edge.kind})`),
  );
}

/** References of what hangs below a resource, to and from elsewhere: the drawing shows them as the resource's own. @param {number} index @param {Actions} actions */
function partReferences(index, actions) {
  const family = new Set([index, ...below(index)]);
  const own = below(index);
  const out = own.flatMap((part) => (needs[part] ?? []).filter(({ t }) => !family.has(t)));
  const into = own.flatMap((part) => (neededBy[part] ?? []).filter(({ s }) => !family.has(s)));
  const via = (/** @type {number} */ part) => h('div', { class: 'quiet' }, 'by its part ', resourceLink(part, actions));
  const item = (/** @type {PageEdge} */ edge, /** @type {number} */ other, /** @type {number} */ part) => {
    const element = referenceItem(edge, other, actions);
    element.append(via(part));
    return element;
  };
  return [
    out.length > 0 && section(`Its parts need (${out.length})`, longList(out.map((edge) => item(edge, edge.t, edge.s)))),
    into.length > 0 && section(`Need its parts (${into.length})`, longList(into.map((edge) => item(edge, edge.s, edge.t)))),
  ];
}

/** @param {number} index @param {Actions} actions */
function resourceDetails(index, actions) {
  const node = nodeAt(index);
  const [out, into, left, own] = [needs[index] ?? [], neededBy[index] ?? [], leaving[index] ?? [], parts[index] ?? []];
  const stays = state.excluded.has(index);
  const targets = left.map(({ target, path }) => {
    const { target: text = '', advice = '' } = estate.outside[target] ?? {};
    const open = h('button', { type: 'button', class: 'link wrap', click: () => actions.choose({ kind: 'outside', at: target }) }, text);
    return h(
      'li',
      {},
      chip('out of scope', 'outside'),
      ' ',
      open,
      h('div', { class: 'quiet' }, h('code', {}, path)),
      h('div', { class: 'quiet' }, advice),
    );
  });
  const tags = Object.entries(node.tags ?? {}).map(([key, value]) => h('li', {}, `${key}: ${value}`));
  return [
    h('h2', { id: 'details-title' }, node.name),
    h('p', { class: 'quiet' }, node.type),
    h(
      'p',
      {},
      chip(node.disposition, node.disposition),
      ' ',
      chip(`wave ${node.wave}`, 'plain'),
      ' ',
      stays && chip('stays behind (what if)', 'blocker'),
    ),
    h('p', {}, node.reason, node.by !== '' && h('span', { class: 'quiet' }, ` ${node.by}`)),
    section('In the destination', fates(node)),
    findingsOf(node),
    node.notes.length > 0 &&
      section(
        'To know',
        longList(
          node.notes.map(({ kind, path, message }) =>
            h(
              'li',
              {},
              message,
              h('div', { class: 'quiet' }, kind, path !== undefined && ' in ', path !== undefined && h('code', {}, path)),
            ),
          ),
          6,
        ),
      ),
    targets.length > 0 && section(`Leaves the scope (${targets.length})`, longList(targets)),
    section(
      `Needs (${out.length})`,
      out.length === 0 ? h('p', { class: 'quiet' }, 'Nothing.') : longList(out.map((edge) => referenceItem(edge, edge.t, actions))),
    ),
    section(
      `Needed by (${into.length})`,
      into.length === 0 ? h('p', { class: 'quiet' }, 'Nothing.') : longList(into.map((edge) => referenceItem(edge, edge.s, actions))),
    ),
    ...partReferences(index, actions),
    node.owner !== undefined && section('Part of', h('ul', {}, h('li', {}, resourceLink(node.owner, actions)))),
    own.length > 0 &&
      section(
        `Parts (${own.length})`,
        longList(own.map((part) => h('li', {}, resourceLink(part, actions), h('div', { class: 'quiet' }, shortType(nodeAt(part).type))))),
      ),
    tags.length > 0 && section('Tags', longList(tags)),
    section('Id', h('code', { class: 'id' }, node.id)),
    h(
      'button',
      { type: 'button', class: 'action', click: () => actions.stay([index], !stays) },
      stays ? 'Take it along again' : 'What if it stayed behind?',
    ),
  ];
}

/** @param {number} group @param {Actions} actions */
function groupDetails(group, actions) {
  const members = membersOf(group);
  const [needsOf, neededByOf] = [new Map(), new Map()];
  for (const edge of estate.edges) {
    const [source, target] = [groupOf(nodeAt(edge.s)), groupOf(nodeAt(edge.t))];
    if (source === target) continue;
    if (source === group) needsOf.set(target, (needsOf.get(target) ?? 0) + 1);
    if (target === group) neededByOf.set(source, (neededByOf.get(source) ?? 0) + 1);
  }
  const links = (/** @type {Map<number, number>} */ map) =>
    map.size === 0
      ? h('p', { class: 'quiet' }, 'No other group.')
      : longList(
          [...map].map(([other, count]) =>
            h(
              'li',
              {},
              h(
                'button',
                { type: 'button', class: 'link', click: () => actions.choose({ kind: 'group', at: other }) },
                groupNames[other] ?? '',
              ),
              h('span', { class: 'quiet' }, ` ${counted(count, 'reference')}`),
            ),
          ),
        );
  const set = estate.sets.find(({ groups }) => groups.includes(group));
  const partners = (set?.groups ?? []).filter((other) => other !== group);
  const verdicts = DISPOSITIONS.flatMap(({ name }) => {
    const count = members.filter((index) => nodeAt(index).disposition === name).length;
    return count === 0 ? [] : [chip(`${count} ${name}`, name), ' '];
  });
  const stays = members.length > 0 && members.every((index) => state.excluded.has(index));
  const own = estate.groups[group]?.node;
  return [
    h('h2', { id: 'details-title' }, groupNames[group] ?? ''),
    h('p', { class: 'quiet' }, counted(members.length, 'resource')),
    h('p', {}, ...verdicts),
    set &&
      section(
        'Moves',
        h(
          'p',
          {},
          `In step ${set.step}${partners.length > 0 ? `, together with ${partners.map((other) => groupNames[other]).join(', ')}` : ', by itself'}.`,
        ),
      ),
    section('Needs', links(needsOf)),
    section('Needed by', links(neededByOf)),
    own !== undefined && section('The group itself', h('ul', {}, h('li', {}, resourceLink(own, actions)))),
    h('button', { type: 'button', class: 'action', click: () => actions.openGroup(group) }, 'Show its resources'),
    h(
      'button',
      { type: 'button', class: 'action', click: () => actions.stay(members, !stays) },
      stays ? 'Take it along again' : 'What if it stayed behind?',
    ),
  ];
}

/** @param {number} at @param {Actions} actions */
function outsideDetails(at, actions) {
  const { target, where, advice, referrers } = estate.outside[at] ?? { target: '', where: '', advice: '', referrers: [] };
  const places = {
    group: 'in a group out of scope',
    subscription: 'in another subscription',
    host: 'an Azure host of no scanned resource',
    '': '',
  };
  return [
    h('h2', { id: 'details-title' }, target.slice(target.lastIndexOf('/') + 1)),
    h('p', {}, chip('out of scope', 'outside'), ` ${places[where]}`),
    h('p', {}, advice),
    section(
      `Needed by (${referrers.length})`,
      longList(referrers.map(({ s, path }) => h('li', {}, resourceLink(s, actions), h('div', { class: 'quiet' }, h('code', {}, path))))),
    ),
    section('As written', h('code', { class: 'id' }, target)),
  ];
}
