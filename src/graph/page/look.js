// Colours and shapes of the drawing, from the page's own variables, so that light and dark are told in one place: page.css.

/** @param {string} name */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Dispositions in the order of the legend; a border of its own each, for those who see no colours. */
const DISPOSITIONS = [
  { name: 'recreate', border: 'solid', meaning: 'made anew in the destination' },
  { name: 'extend', border: 'double', meaning: 'gets the destination as a further region' },
  { name: 'keep', border: 'dashed', meaning: 'stays as it is, for both regions' },
  { name: 'use existing', border: 'dashed', meaning: 'something in the destination takes its place' },
  { name: 'manual', border: 'double', meaning: 'a person must act' },
  { name: 'ignore', border: 'dotted', meaning: 'made by a service, comes by itself' },
];

/** @returns {import('cytoscape').StylesheetJson} */
function look() {
  const text = colour('text');
  const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
  const card = {
    shape: 'round-rectangle',
    width: CARD.width,
    height: CARD.height,
    label: 'data(label)',
    color: text,
    'font-family': font,
    'font-size': 13.5,
    'line-height': 1.25,
    'text-wrap': 'wrap',
    'text-valign': 'center',
    'text-halign': 'center',
    'min-zoomed-font-size': 5,
    'background-color': colour('card'),
    'border-width': 2,
    'border-color': colour('line'),
  };
  const dispositions = DISPOSITIONS.map(({ name, border }) => ({
    selector: `.is-${name.replace(' ', '-')}`,
    style: {
      'border-color': colour(name.replace(' ', '-')),
      'background-color': colour(`${name.replace(' ', '-')}-fill`),
      'border-style': border,
    },
  }));
  const arrow = (/** @type {string} */ name, /** @type {object} */ more) => ({
    'line-color': colour(name),
    'target-arrow-color': colour(name),
    opacity: 1,
    ...more,
  });
  return /** @type {any} */ ([
    { selector: 'node', style: { 'overlay-opacity': 0 } },
    { selector: '.resource, .group', style: card },
    { selector: '.group', style: { ...GROUP_CARD, 'font-size': 14, 'border-color': colour('accent'), 'font-weight': 600 } },
    { selector: '.stands-out', style: { 'border-color': colour('outside'), 'border-style': 'dashed' } },
    ...dispositions,
    {
      selector: '.lane',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': colour('lane'),
        'border-width': 1,
        'border-color': colour('lane-line'),
        'z-compound-depth': 'bottom',
        'z-index': 0,
      },
    },
    {
      selector: '.lane-title',
      style: {
        width: 2,
        height: 20,
        'background-opacity': 0,
        label: 'data(label)',
        color: text,
        'font-family': font,
        'font-size': 17,
        'font-weight': 600,
        'text-halign': 'right',
        'text-valign': 'center',
        'text-events': 'yes',
        'z-index': 1,
      },
    },
    {
      selector: '.column',
      style: {
        shape: 'rectangle',
        width: 1,
        height: 1,
        'background-opacity': 0,
        label: 'data(label)',
        color: colour('quiet'),
        'font-family': font,
        'font-size': 17,
        'font-weight': 600,
        'text-valign': 'center',
        events: 'no',
      },
    },
    {
      selector: '.outside',
      style: {
        ...card,
        shape: 'cut-rectangle',
        width: OUTSIDE.width,
        height: OUTSIDE.height,
        'background-color': colour('outside-fill'),
        'border-color': colour('outside'),
        'border-style': 'dashed',
      },
    },
    { selector: '.has-warning', style: { 'underlay-color': colour('warning'), 'underlay-opacity': 0.45, 'underlay-padding': 5 } },
    { selector: '.has-unknown', style: { 'underlay-color': colour('quiet'), 'underlay-opacity': 0.35, 'underlay-padding': 5 } },
    { selector: '.has-blocker', style: { 'underlay-color': colour('blocker'), 'underlay-opacity': 0.55, 'underlay-padding': 6 } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        width: 1.4,
        opacity: 0.55,
        'line-color': colour('line'),
        'target-arrow-color': colour('line'),
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.9,
        'z-index': 5,
        events: 'no',
      },
    },
    {
      selector: 'edge.curved',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'endpoints',
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
        'source-endpoint': 'data(leaves)',
        'target-endpoint': 'data(arrives)',
      },
    },
    { selector: 'edge.straight', style: { 'curve-style': 'straight', opacity: 0.3 } },
    { selector: 'edge.below', style: { 'line-style': 'dotted', opacity: 0.4 } },
    { selector: 'edge.crossing', style: arrow('crossing', { width: 2.4, 'line-style': 'dashed' }) },
    { selector: 'edge.leaving', style: arrow('outside', { width: 2, 'line-style': 'dashed' }) },
    { selector: 'edge.broken', style: arrow('warning', { width: 2.4, 'line-style': 'dotted' }) },
    { selector: 'edge.cut', style: arrow('blocker', { width: 3 }) },
    {
      selector: '.excluded',
      style: { 'background-blacken': 0.15, 'border-color': colour('blocker'), 'border-width': 3, 'border-style': 'dashed' },
    },
    { selector: '.dimmed', style: { opacity: 0.22 } },
    { selector: 'edge.dimmed', style: { opacity: 0.06 } },
    { selector: 'edge.needs', style: arrow('needs', { width: 2.2 }) },
    { selector: 'edge.needed-by', style: arrow('needed-by', { width: 2.2 }) },
    { selector: 'edge.crossing.needs, edge.crossing.needed-by', style: arrow('crossing', { width: 2.8 }) },
    { selector: 'edge.leaving.needs', style: arrow('outside', { width: 2.6 }) },
    { selector: 'edge.cut.needs, edge.cut.needed-by', style: arrow('blocker', { width: 3 }) },
    { selector: '.chosen', style: { 'border-width': 4, 'border-color': colour('accent'), 'border-style': 'solid', 'z-index': 20 } },
  ]);
}
