// What becomes of a resource in the move, and what azmove verify says to it.

/** @param {PageNode} node */
function fates(node) {
  const { destination, data, dataChoice } = node;
  /** @type {HTMLElement[]} */
  const rows = [];
  const row = (/** @type {string} */ term, /** @type {Child[]} */ ...what) => rows.push(h('dt', {}, term), h('dd', {}, ...what));
  if (destination) {
    const isSame = destination.name === node.name;
    row('Name', isSame ? `${node.name} (unchanged)` : `${node.name} → `, !isSame && h('strong', {}, destination.name));
    for (const { why, source } of node.renames)
      if (source === node.name || node.renames.length === 1) row('', h('span', { class: 'quiet' }, why));
    if (destination.group !== undefined && !node.isGroup) row('Group', destination.group);
    row(
      'Region',
      destination.location === undefined ? 'none of its own' : `${node.location ?? ''} → `,
      destination.location !== undefined && h('strong', {}, destination.location),
    );
  } else {
    row('Name', `${node.name} (nothing is made in the destination)`);
    row('Region', node.location ?? 'none of its own');
  }
  if (node.existing !== undefined) row('Instead', h('code', {}, node.existing));
  if (dataChoice) {
    row('Data', h('strong', {}, dataChoice.strategy), ` ${dataChoice.by}`);
    row('', h('span', { class: 'quiet' }, dataChoice.reason));
    if (data) row('', h('span', { class: 'quiet' }, data.note));
  } else if (data) {
    row(
      'Data',
      data.holdsData === false
        ? 'holds none'
        : `${data.strategy.replaceAll('-', ' ')}${data.holdsData === null ? ' (whether it holds any is not documented)' : ''}`,
    );
    row('', h('span', { class: 'quiet' }, data.note));
    if (data.source !== null) row('', h('span', { class: 'quiet' }, `Source: ${data.source}`));
  } else row('Data', 'The catalog does not know this type: check whether it holds data.');
  return h('dl', {}, ...rows);
}

/** @param {readonly import('../page-data').Finding[]} findings */
function findingList(findings) {
  return longList(
    findings.map(({ severity, check, message, remedy, link }) => {
      // Only what verify itself may have written becomes a link.
      const page =
        link?.startsWith('https://learn.microsoft.com/') && h('a', { href: link, rel: 'noreferrer', target: '_blank' }, 'Documentation');
      return h('li', {}, chip(severity, severity), ' ', message, h('div', { class: 'quiet' }, remedy ?? '', ` (${check}) `, page));
    }),
  );
}

/** @param {PageNode} node */
function findingsOf(node) {
  if (!estate.isVerified) return undefined;
  if (node.findings.length === 0) return section('Findings of azmove verify', h('p', { class: 'quiet' }, 'None.'));
  return section('Findings of azmove verify', findingList(node.findings));
}
