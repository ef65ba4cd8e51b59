// The right-hand panel when nothing is selected: the estate as a whole, and what would break.

/** @param {PageEdge} edge @param {Actions} actions */
function edgeItem(edge, actions) {
  return h(
    'li',
    {},
    resourceLink(edge.s, actions),
    ' → ',
    resourceLink(edge.t, actions),
    h('div', { class: 'quiet' }, h('code', {}, edge.path === '' ? edge.kind : edge.path)),
  );
}

/** @param {Actions} actions */
function whatIfSection(actions) {
  if (state.excluded.size === 0) return undefined;
  const cut = cutEdges();
  const forward = cut.filter(({ t }) => state.excluded.has(t));
  const backward = cut.filter(({ t }) => !state.excluded.has(t));
  const item = (/** @type {PageEdge} */ edge) => {
    const element = edgeItem(edge, actions);
    if (edge.wantsSameRegion) element.append(chip('Azure refuses this between regions', 'blocker'));
    return element;
  };
  return h(
    'section',
    { class: 'what-if' },
    h('h3', {}, `What if: ${counted(state.excluded.size, 'resource')} ${state.excluded.size === 1 ? 'stays' : 'stay'} behind`),
    h('p', {}, cut.length === 0 ? 'No reference would be cut.' : `${counted(cut.length, 'reference')} would be cut.`),
    forward.length > 0 && section(`What moves needs what stays (${forward.length})`, longList(forward.map(item))),
    backward.length > 0 && section(`What stays needs what moves (${backward.length})`, longList(backward.map(item))),
    h('button', { type: 'button', class: 'action', click: () => actions.stay([...state.excluded], false) }, 'Take everything along again'),
  );
}

/** @param {Actions} actions */
function estateDetails(actions) {
  const groupLink = (/** @type {number} */ group) =>
    h('button', { type: 'button', class: 'link', click: () => actions.choose({ kind: 'group', at: group }) }, groupNames[group] ?? '');
  const joined = (/** @type {number[]} */ groups) =>
    groups.flatMap((group, index) => (index === 0 ? [groupLink(group)] : [' + ', groupLink(group)]));
  const sets = estate.sets.map(({ groups, resources, needs: before }, index) =>
    h(
      'li',
      {},
      `${index + 1}. `,
      ...joined(groups),
      h(
        'div',
        { class: 'quiet' },
        counted(resources, 'resource'),
        before.length === 0 ? ', needs no other' : `, after ${before.map((set) => set + 1).join(', ')}`,
      ),
    ),
  );
  const islands = estate.islands.map(({ groups, resources }) =>
    h('li', {}, ...joined(groups), h('div', { class: 'quiet' }, counted(resources, 'resource'))),
  );
  const components = estate.components.map((indexes) => {
    const groups = [...new Set(indexes.map((index) => groupOf(nodeAt(index))))];
    return h(
      'li',
      {},
      `${counted(indexes.length, 'resource')}, `,
      resourceLink(indexes[0] ?? 0, actions),
      ' among them',
      h(
        'div',
        { class: 'quiet' },
        groups.length > 6 ? counted(groups.length, 'group') : groups.map((group) => groupNames[group]).join(', '),
      ),
    );
  });
  const circles = estate.circles.map(({ nodes, s, t, reason }) =>
    h(
      'li',
      {},
      ...nodes.flatMap((index) => [resourceLink(index, actions), ' → ']),
      resourceLink(nodes[0] ?? 0, actions),
      h('div', { class: 'quiet' }, `Broken between ${nodeAt(s).name} and ${nodeAt(t).name}. ${reason}`),
    ),
  );
  const crossings = estate.edges.filter(({ crossesRegions }) => crossesRegions).map((edge) => edgeItem(edge, actions));
  const outside = estate.outside.map(({ target, advice, referrers }, at) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'link wrap', title: target, click: () => actions.choose({ kind: 'outside', at }) },
        target.slice(target.lastIndexOf('/') + 1),
      ),
      h('div', { class: 'quiet' }, `${counted(referrers.length, 'reference')}. ${advice}`),
    ),
  );
  return [
    h('h2', { id: 'details-title' }, 'The estate'),
    h('p', { class: 'quiet' }, 'Choose a resource or a group to see what it needs, what needs it, and what becomes of it.'),
    whatIfSection(actions),
    estate.findings.length > 0 && section('Findings about the region', findingList(estate.findings)),
    section(
      'What can move in one wave',
      h('p', { class: 'quiet' }, 'The smallest sets of groups that break no reference, each after those that it needs.'),
      longList(sets),
    ),
    islands.length > 1 && section('What can move alone, at any time', longList(islands)),
    outside.length > 0 && section(`Out of scope (${outside.length})`, longList(outside)),
    crossings.length > 0 && section(`Between regions (${crossings.length})`, longList(crossings)),
    circles.length > 0 && section(`Circles (${circles.length})`, longList(circles)),
    components.length > 0 && section('Resources that hang together', longList(components, 6)),
  ];
}

/** Fills the panel for what is selected. @param {HTMLElement} panel @param {Actions} actions */
function showDetails(panel, actions) {
  const { selection } = state;
  const content =
    selection.kind === 'resource'
      ? resourceDetails(selection.at, actions)
      : selection.kind === 'group'
        ? groupDetails(selection.at, actions)
        : selection.kind === 'outside'
          ? outsideDetails(selection.at, actions)
          : estateDetails(actions);
  const back =
    selection.kind !== 'estate' &&
    h('button', { type: 'button', class: 'link back', click: () => actions.choose({ kind: 'estate' }) }, '← The estate');
  const cut = state.excluded.size > 0 && selection.kind !== 'estate' && whatIfSection(actions);
  const hadFocus = panel.contains(document.activeElement);
  panel.replaceChildren(...[back, ...content, cut].filter((child) => child instanceof Node));
  panel.scrollTop = 0;
  const title = panel.querySelector('h2');
  title?.setAttribute('tabindex', '-1');
  if (hadFocus) title?.focus();
}
