// The drawing itself: cytoscape on a canvas, with places worked out by layout.js.

/** @type {import('cytoscape').Core} */
let drawing;

/** @param {HTMLElement} container @param {(selection: Choice) => void} onChoose @param {(group: number) => void} onOpen */
function startDrawing(container, onChoose, onOpen) {
  drawing = cytoscape({
    container,
    elements: [],
    style: look(),
    layout: { name: 'preset' },
    minZoom: 0.03,
    maxZoom: 2.5,
    autoungrabify: true,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: estate.nodes.length > 1000,
    textureOnViewport: false,
    pixelRatio: 'auto',
  });
  drawing.on('tap', (event) => {
    onChoose(event.target === drawing ? { kind: 'estate' } : selectionOf(event.target.id()));
  });
  drawing.on('dbltap', '.group', (event) => onOpen(Number(event.target.id().slice(1))));
  // The page's colours follow the system; the canvas has to be told.
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawing.style(look()));
}

/** What an element stands for. @param {string} id @returns {Choice} */
function selectionOf(id) {
  const at = Number(id.slice(1));
  if (id.startsWith('n')) return { kind: 'resource', at };
  if (id.startsWith('o')) return { kind: 'outside', at };
  return id.startsWith('g') || id.startsWith('t') ? { kind: 'group', at } : { kind: 'estate' };
}

/** The element that stands for what is selected, in the present view. */
function chosenElement() {
  const { selection } = state;
  const none = drawing.collection();
  if (selection.kind === 'estate') return none;
  if (selection.kind === 'outside') return drawing.getElementById(`o${selection.at}`);
  if (selection.kind === 'group') return drawing.getElementById(`g${selection.at}`);
  if (state.view === 'groups') return drawing.getElementById(`g${groupOf(nodeAt(selection.at))}`);
  const own = drawing.getElementById(`n${selection.at}`);
  return own.nonempty() ? own : drawing.getElementById(`n${topOf(selection.at)}`);
}

/** Draws all anew: after a change of filters or view. @param {boolean} fit */
function redraw(fit) {
  if (state.view === 'list') return;
  drawing.resize();
  drawing.batch(() => {
    drawing.elements().remove();
    const room = { width: drawing.width(), height: drawing.height() };
    drawing.add(state.view === 'groups' ? groupElements(room) : resourceElements(room));
  });
  highlight();
  if (fit) fitDrawing();
}

/** All of it, unless that would be too small to read: then its upper left. */
function fitDrawing() {
  if (drawing.elements().empty()) return;
  drawing.fit(undefined, 30);
  if (drawing.zoom() > 1.1) {
    drawing.zoom(1.1);
    drawing.center();
  }
  const readable = 0.36;
  if (drawing.zoom() >= readable || state.view === 'groups') return;
  const { x1, y1 } = drawing.elements().boundingBox();
  drawing.viewport({ zoom: readable, pan: { x: 20 - x1 * readable, y: 20 - y1 * readable } });
}

/** Shows what is selected with all that it needs and that needs it; the rest steps back. */
function highlight() {
  drawing.batch(() => {
    drawing.elements().removeClass('dimmed chosen needs needed-by');
    const chosen = chosenElement();
    if (chosen.empty()) return;
    chosen.addClass('chosen');
    if (chosen.hasClass('lane')) return;
    const [out, into] = [chosen.outgoers('edge'), chosen.incomers('edge')];
    out.addClass('needs');
    into.addClass('needed-by');
    const near = chosen.union(out).union(into).union(out.targets()).union(into.sources());
    drawing.elements().not(near).not('.lane, .lane-title, .column').addClass('dimmed');
  });
}

/** Brings what is selected into sight, if it is not. */
function reveal() {
  const chosen = chosenElement();
  if (chosen.empty() || chosen.hasClass('lane')) return;
  const { x1, y1, x2, y2 } = drawing.extent();
  const { x, y } = chosen.position();
  if (x > x1 && x < x2 && y > y1 && y < y2 && drawing.zoom() > 0.3) return;
  drawing.viewport({ zoom: Math.max(drawing.zoom(), 0.8), pan: drawing.pan() });
  drawing.center(chosen);
}

/** The element nearest to the chosen one in a direction; the first of all when none is chosen. @param {Point} step @returns {Choice | undefined} */
function neighbour(step) {
  const all = drawing.nodes('.resource, .group, .outside');
  const chosen = chosenElement();
  if (chosen.empty() || chosen.hasClass('lane')) return all.empty() ? undefined : selectionOf(all.first().id());
  const from = chosen.position();
  let best = { id: '', cost: Infinity };
  all.forEach((node) => {
    const { x, y } = node.position();
    const along = (x - from.x) * step.x + (y - from.y) * step.y;
    const aside = Math.abs((x - from.x) * step.y) + Math.abs((y - from.y) * step.x);
    const cost = along + aside * 2.5;
    if (along > 1 && cost < best.cost) best = { id: node.id(), cost };
  });
  return best.id === '' ? undefined : selectionOf(best.id);
}
