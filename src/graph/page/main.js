// Puts the page together and carries every change to all who show it.

const place = h('div', {
  id: 'drawing',
  tabindex: '0',
  role: 'application',
  'aria-label':
    'Graph. Arrow keys go from box to box, Enter opens a group, plus and minus zoom, 0 shows all, Escape goes back. The list holds the same as text.',
});
const list = h('div', { id: 'list', hidden: true });
const panel = h('aside', { id: 'details', 'aria-labelledby': 'details-title' });
const chosenName = h('output', { class: 'unseen', 'aria-live': 'polite' });
const empty = h('p', { id: 'empty', hidden: true }, 'No resource passes the filters.');

/** @type {readonly { view: View, label: string }[]} */
const VIEWS = [
  { view: 'groups', label: 'Groups' },
  { view: 'resources', label: 'Resources' },
  { view: 'list', label: 'List' },
];
const tabs = VIEWS.map(({ view, label }) => h('button', { type: 'button', 'data-view': view, click: () => show(view) }, label));

/** @type {Actions} */
const actions = {
  choose(selection) {
    state.selection = selection;
    showDetails(panel, actions);
    chosenName.textContent = panel.querySelector('h2')?.textContent ?? '';
    if (state.view === 'list') return;
    highlight();
    reveal();
  },
  openGroup(group) {
    state.groups.clear();
    state.groups.add(group);
    for (const set of boxSetters) set();
    state.view = 'resources';
    refresh(true);
  },
  stay(indexes, stays) {
    exclude(indexes, stays);
    redraw(false);
    showDetails(panel, actions);
  },
};
const filters = filterPanel(() => refresh(true));

/** @param {boolean} fit */
function refresh(fit) {
  const count = passing().length;
  const output = /** @type {HTMLOutputElement} */ (document.getElementById('matches'));
  output.textContent = isFiltered()
    ? `${count.toLocaleString('en')} of ${counted(estate.nodes.length, 'resource')}`
    : counted(count, 'resource');
  for (const tab of tabs) tab.setAttribute('aria-pressed', String(tab.dataset['view'] === state.view));
  empty.hidden = count > 0;
  place.hidden = state.view === 'list';
  list.hidden = state.view !== 'list';
  if (state.view === 'list') showList(list, actions);
  else redraw(fit);
  showDetails(panel, actions);
}

/** @param {View} view */
function show(view) {
  state.view = view;
  refresh(true);
}

/** @param {number} factor */
function zoomBy(factor) {
  drawing.zoom({ level: drawing.zoom() * factor, renderedPosition: { x: drawing.width() / 2, y: drawing.height() / 2 } });
}

/** @type {Record<string, () => void>} */
const KEYS = {
  '+': () => zoomBy(1.25),
  '-': () => zoomBy(0.8),
  0: () => fitDrawing(),
  Escape: () => actions.choose({ kind: 'estate' }),
  Enter: () => state.view === 'groups' && state.selection.kind === 'group' && actions.openGroup(state.selection.at),
  ArrowLeft: () => go({ x: -1, y: 0 }),
  ArrowRight: () => go({ x: 1, y: 0 }),
  ArrowUp: () => go({ x: 0, y: -1 }),
  ArrowDown: () => go({ x: 0, y: 1 }),
};

/** @param {Point} step */
function go(step) {
  const next = neighbour(step);
  if (next) actions.choose(next);
}

place.addEventListener('keydown', (event) => {
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  filters.search.focus();
});

const button = (/** @type {string} */ text, /** @type {string} */ label, /** @type {() => void} */ click) =>
  h('button', { type: 'button', 'aria-label': label, title: label, click }, text);
const facts = [
  [estate.nodes.length, 'resource'],
  [estate.groups.length, 'group'],
  [estate.edges.filter(({ kind }) => kind !== 'parent' && kind !== 'extension').length, 'reference'],
  [estate.waves, 'wave'],
  [estate.circles.length, 'circle'],
  [estate.outside.length, 'target outside', 'targets outside'],
];
document.body.append(
  h(
    'header',
    {},
    h('h1', {}, `${estate.source} → ${estate.destination}`),
    h(
      'p',
      { class: 'facts' },
      facts
        .map(([count, noun, plural]) => counted(Number(count), String(noun), plural === undefined ? undefined : String(plural)))
        .join(' · '),
    ),
    h('nav', { class: 'views', 'aria-label': 'View' }, ...tabs),
    h(
      'div',
      { class: 'zoom' },
      button('−', 'Zoom out', () => zoomBy(0.8)),
      button('+', 'Zoom in', () => zoomBy(1.25)),
      button('Fit', 'Show all', () => fitDrawing()),
    ),
  ),
  h('main', {}, filters.element, h('div', { class: 'stage' }, place, list, empty, chosenName), panel),
);
startDrawing(place, actions.choose, actions.openGroup);
refresh(true);
