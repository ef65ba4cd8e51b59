// The left-hand panel: search, filters, legend.

/** Sets every box as the state says; for changes that come from elsewhere. @type {(() => void)[]} */
const boxSetters = [];

/**
 * A list of choices with counts. None chosen means all.
 * @template T
 * @param {string} title
 * @param {readonly { value: T, label: string, count: number, mark?: string }[]} choices
 * @param {Set<T>} chosen
 * @param {() => void} onChange
 */
function choices(title, choices, chosen, onChange) {
  const boxes = choices.map(({ value, label, count, mark }) => {
    const box = h('input', {
      type: 'checkbox',
      change: () => {
        if (box.checked) chosen.add(value);
        else chosen.delete(value);
        onChange();
      },
    });
    boxSetters.push(() => (box.checked = chosen.has(value)));
    return h(
      'label',
      { title: label },
      box,
      mark !== undefined && h('span', { class: `mark ${mark}`, 'aria-hidden': 'true' }),
      h('span', { class: 'name' }, label),
      h('span', { class: 'count' }, String(count)),
    );
  });
  return h(
    'details',
    { open: choices.length <= 12 },
    h('summary', {}, title),
    h('fieldset', {}, h('legend', { class: 'unseen' }, title), ...boxes),
  );
}

/** How many resources have each value. @template T @param {(node: PageNode) => T} valueOf @returns {Map<T, number>} */
function tally(valueOf) {
  /** @type {Map<T, number>} */
  const counts = new Map();
  for (const node of estate.nodes) counts.set(valueOf(node), (counts.get(valueOf(node)) ?? 0) + 1);
  return counts;
}

/** @param {string} label @param {'nested' | 'onlyLeaving'} key @param {() => void} onChange */
function toggle(label, key, onChange) {
  const box = h('input', {
    type: 'checkbox',
    checked: state[key],
    change: () => {
      state[key] = box.checked;
      onChange();
    },
  });
  boxSetters.push(() => (box.checked = state[key]));
  return h('label', { class: 'toggle' }, box, h('span', { class: 'name' }, label));
}

function legend() {
  const entry = (/** @type {string} */ mark, /** @type {string} */ text) =>
    h('li', {}, h('span', { class: mark, 'aria-hidden': 'true' }), text);
  const known = tally(({ disposition }) => disposition);
  const shown = DISPOSITIONS.filter(({ name }) => known.has(name));
  return h(
    'details',
    { open: true },
    h('summary', {}, 'Legend'),
    h(
      'ul',
      { class: 'legend' },
      ...shown.map(({ name, meaning }) => entry(`mark ${name.replace(' ', '-')}`, `${name}: ${meaning}`)),
      entry('mark outside', 'out of the scope'),
      ...(estate.isVerified ? [entry('mark blocker', 'azmove verify found a blocker'), entry('mark warning', 'azmove verify warns')] : []),
      entry('stroke line', 'needs: the arrow points to what is needed'),
      entry('stroke needs', 'what the selected one needs'),
      entry('stroke needed-by', 'what needs the selected one'),
      entry('stroke leaving', 'leaves the scope'),
      entry('stroke crossing', 'goes to another region'),
      ...(estate.circles.length > 0 ? [entry('stroke broken', 'a circle is broken here')] : []),
      entry('stroke cut', 'would be cut: what if something stays behind'),
    ),
  );
}

/** @param {() => void} onChange @returns {{ element: HTMLElement, search: HTMLInputElement }} */
function filterPanel(onChange) {
  const search = h('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Name, type, tag, id …',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-keyshortcuts': '/',
  });
  let timer = 0;
  search.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      state.search = search.value.trim().toLowerCase();
      onChange();
    }, 120);
  });
  const types = [...tally(({ type }) => type)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, count]) => ({ value, label: value.replace(/^Microsoft\./i, ''), count }));
  const groups = [...tally(groupOf)].sort(([a], [b]) => a - b).map(([value, count]) => ({ value, label: groupNames[value] ?? '', count }));
  const known = tally(({ disposition }) => disposition);
  const dispositions = DISPOSITIONS.flatMap(({ name }) =>
    known.has(name) ? [{ value: name, label: name, count: known.get(name) ?? 0, mark: name.replace(' ', '-') }] : [],
  );
  const bySeverity = tally((node) => severityOf(node) ?? 'none');
  const severities = ['blocker', 'warning', 'unknown', 'info', 'none'].flatMap((name) =>
    bySeverity.has(name)
      ? [{ value: name, label: name === 'none' ? 'no finding' : name, count: bySeverity.get(name) ?? 0, mark: name }]
      : [],
  );
  const element = h('aside', { class: 'filters', 'aria-label': 'Search and filters' });
  const reset = h(
    'button',
    {
      type: 'button',
      class: 'action',
      click: () => {
        for (const set of [state.groups, state.types, state.dispositions, state.severities]) set.clear();
        state.onlyLeaving = false;
        search.value = state.search = '';
        onChange();
      },
    },
    'Clear all filters',
  );
  element.append(
    h('label', { class: 'search', for: 'search' }, 'Search'),
    search,
    h('output', { id: 'matches', 'aria-live': 'polite' }),
    choices('Verdict', dispositions, state.dispositions, onChange),
    ...(estate.isVerified ? [choices('Findings', severities, state.severities, onChange)] : []),
    choices('Resource group', groups, state.groups, onChange),
    choices('Type', types, state.types, onChange),
    toggle('Only what leaves the scope or the region', 'onlyLeaving', onChange),
    toggle('Draw nested resources by themselves', 'nested', onChange),
    reset,
    legend(),
  );
  return { element, search };
}
