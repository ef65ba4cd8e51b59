// The estate as a table: for keyboards, for screen readers, and for whoever likes lists better than drawings.

const ROWS_AT_ONCE = 200;

/** @param {number} index @param {Actions} actions */
function listRow(index, actions) {
  const node = nodeAt(index);
  const severity = severityOf(node);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, resourceLink(index, actions)),
    h('td', { title: node.type }, node.type.replace(/^Microsoft\./i, '')),
    h('td', {}, groupNames[groupOf(node)] ?? ''),
    h('td', { class: 'number' }, String(node.wave)),
    h('td', {}, chip(node.disposition, node.disposition), severity !== undefined && chip(severity, severity)),
    h('td', {}, node.destination?.name ?? '–'),
    h('td', { class: 'number' }, String((needs[index] ?? []).length)),
    h('td', { class: 'number' }, String((neededBy[index] ?? []).length)),
    h(
      'td',
      {},
      (leaving[index] ?? []).length > 0 && chip('out of scope', 'outside'),
      crossing.has(index) && chip('other region', 'crossing'),
    ),
  );
}

/** @param {HTMLElement} place @param {Actions} actions */
function showList(place, actions) {
  const all = passing();
  const body = h('tbody');
  let shown = 0;
  const more = h('button', { type: 'button', class: 'action', click: () => grow() });
  const grow = () => {
    body.append(...all.slice(shown, shown + ROWS_AT_ONCE).map((index) => listRow(index, actions)));
    shown = Math.min(all.length, shown + ROWS_AT_ONCE);
    more.textContent = `Show more (${all.length - shown} left)`;
    more.hidden = shown === all.length;
  };
  grow();
  const heads = ['Name', 'Type', 'Resource group', 'Wave', 'Verdict', 'Name in the destination', 'Needs', 'Needed by', 'Stands out'];
  place.replaceChildren(
    h(
      'table',
      {},
      h('caption', { class: 'unseen' }, 'Resources that pass the filters'),
      h('thead', {}, h('tr', {}, ...heads.map((head) => h('th', { scope: 'col' }, head)))),
      body,
    ),
    more,
  );
}
