// The estate as elements of cytoscape, for either view.

/** @typedef {import('cytoscape').ElementDefinition} Drawn */

/** Above so many lines curves cost too much while moving about. */
const MANY_LINES = 900;

/** The resources that are drawn, and which one stands for each that is folded away. */
function drawn() {
  const wanted = passing().filter((index) => !nodeAt(index).isGroup);
  const shown = state.nested ? wanted : [...new Set(wanted.map(topOf))];
  const boxes = new Set(shown);
  const boxOf = (/** @type {number} */ index) => {
    const box = state.nested ? index : topOf(index);
    return boxes.has(box) ? box : undefined;
  };
  return { shown: shown.sort((a, b) => a - b), boxOf };
}

/** Classes of a line between two boxes that stands for several references. @param {PageEdge[]} edges @param {Set<PageEdge>} cut */
function lineClasses(edges, cut) {
  const classes = ['reference'];
  if (edges.every(({ kind }) => kind === 'parent' || kind === 'extension')) classes.push('below');
  if (edges.some(({ crossesRegions }) => crossesRegions)) classes.push('crossing');
  if (edges.some(({ isBroken }) => isBroken)) classes.push('broken');
  if (edges.some((edge) => cut.has(edge))) classes.push('cut');
  return classes.join(' ');
}

/** One line for all references between the same two boxes. @param {(index: number) => string | undefined} boxOf @returns {Drawn[]} */
function lines(boxOf) {
  /** @type {Map<string, { source: string, target: string, edges: PageEdge[] }>} */
  const between = new Map();
  for (const edge of estate.edges) {
    const [source, target] = [boxOf(edge.s), boxOf(edge.t)];
    if (source === undefined || target === undefined || source === target) continue;
    const line = between.get(`${source}>${target}`);
    if (line) line.edges.push(edge);
    else between.set(`${source}>${target}`, { source, target, edges: [edge] });
  }
  const cut = new Set(cutEdges());
  const shape = between.size > MANY_LINES ? ' straight' : '';
  return [...between.entries()].map(([id, { source, target, edges }]) => ({
    group: 'edges',
    data: { id, source, target, count: edges.length },
    classes: lineClasses(edges, cut) + shape,
  }));
}

/** Lines as curves, where they have room to bend. @param {Drawn[]} all @param {(id: string) => Point | undefined} placeOf @param {number} width @returns {Drawn[]} */
function curved(all, placeOf, width) {
  return all.map((line) => {
    const [from, to] = [placeOf(line.data.source ?? ''), placeOf(line.data.target ?? '')];
    if (!from || !to || line.classes?.includes('straight') || Math.abs(from.x - to.x) <= width) return line;
    return { ...line, data: { ...line.data, ...sCurve(from, to, width) }, classes: `${line.classes} curved` };
  });
}

/** What stands out in a group, as the last line of its label. @param {number[]} indexes */
function standsOut(indexes) {
  const outside = new Set(indexes.flatMap((index) => (leaving[index] ?? []).map(({ target }) => target))).size;
  const away = indexes.flatMap((index) => needs[index] ?? []).filter(({ crossesRegions }) => crossesRegions).length;
  const parts = [outside > 0 && `${outside} outside`, away > 0 && `${away} to other regions`].filter(Boolean);
  return parts.length === 0 ? '' : `\n${parts.join(', ')}`;
}

/** @param {string} text @param {number} length */
function clipped(text, length) {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** @param {number} index */
function cardClasses(index) {
  const node = nodeAt(index);
  const classes = ['resource', `is-${node.disposition.replace(' ', '-')}`];
  const severity = severityOf(node);
  if (severity !== undefined && severity !== 'info') classes.push(`has-${severity}`);
  if (state.excluded.has(index)) classes.push('excluded');
  return classes.join(' ');
}

/** @param {number} index */
function cardLabel(index) {
  const count = state.nested ? 0 : (parts[index] ?? []).length;
  return `${clipped(nodeAt(index).name, 25)}\n${clipped(shortType(nodeAt(index).type), count > 0 ? 22 : 26)}${count > 0 ? ` +${count}` : ''}`;
}

/** Elements of the view by lane and wave. @param {{ width: number, height: number }} room @returns {Drawn[]} */
function resourceElements(room) {
  const { shown, boxOf } = drawn();
  const keyOf = (/** @type {number} */ index) => (boxOf(index) === undefined ? undefined : `n${boxOf(index)}`);
  /** @type {Map<number, Set<number>>} */
  const links = new Map(shown.map((index) => [index, new Set()]));
  for (const { s, t } of estate.edges) {
    const [source, target] = [boxOf(s), boxOf(t)];
    if (source === undefined || target === undefined || source === target) continue;
    links.get(source)?.add(target);
    links.get(target)?.add(source);
  }
  const outside = estate.outside.flatMap(({ referrers }, at) => (referrers.some(({ s }) => boxOf(s) !== undefined) ? [at] : []));
  const { points, lanes, columns, targets } = layOutResources(shown, links, outside.length, room);
  /** @type {Drawn[]} */
  const elements = [];
  for (const { group, box } of lanes) {
    elements.push({
      data: { id: `g${group}`, width: box.width, height: box.height },
      position: { x: box.x, y: box.y },
      classes: 'lane',
    });
    elements.push({
      data: { id: `t${group}`, label: groupNames[group] },
      position: { x: box.x - box.width / 2 + 12, y: box.y - box.height / 2 + 19 },
      classes: 'lane-title',
    });
  }
  for (const { wave, x, y } of columns)
    elements.push({ data: { id: `w${wave}`, label: `Wave ${wave}` }, position: { x, y }, classes: 'column' });
  for (const index of shown) {
    elements.push({ data: { id: `n${index}`, label: cardLabel(index) }, position: points.get(index), classes: cardClasses(index) });
  }
  outside.forEach((at, position) => {
    const { target } = estate.outside[at] ?? { target: '' };
    const label = `${clipped(target.slice(target.lastIndexOf('/') + 1), 32)}\noutside of the scope`;
    elements.push({ data: { id: `o${at}`, label }, position: targets[position], classes: 'outside' });
  });
  elements.push(...curved(lines(keyOf), (id) => points.get(Number(id.slice(1))), CARD.width));
  for (const at of outside) {
    const sources = new Set((estate.outside[at]?.referrers ?? []).flatMap(({ s }) => keyOf(s) ?? []));
    for (const source of sources) {
      elements.push({ group: 'edges', data: { id: `${source}>o${at}`, source, target: `o${at}` }, classes: 'reference leaving' });
    }
  }
  return elements;
}

/** Elements of the overview: a box per group, in columns by step. @param {{ width: number, height: number }} room @returns {Drawn[]} */
function groupElements(room) {
  const passed = passing();
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const index of passed) counts.set(groupOf(nodeAt(index)), (counts.get(groupOf(nodeAt(index))) ?? 0) + 1);
  const groups = [...counts.keys()].sort((a, b) => a - b);
  const { points, heads } = layOutGroups(groups, room);
  const worst = new Map(groups.map((group) => [group, new Set(membersOf(group).flatMap((index) => severityOf(nodeAt(index)) ?? []))]));
  /** @type {Drawn[]} */
  const elements = groups.map((group) => {
    const classes = ['group'];
    if (worst.get(group)?.has('blocker')) classes.push('has-blocker');
    else if (worst.get(group)?.has('warning')) classes.push('has-warning');
    if (membersOf(group).every((index) => state.excluded.has(index))) classes.push('excluded');
    const out = standsOut(membersOf(group));
    if (out !== '') classes.push('stands-out');
    return {
      data: { id: `g${group}`, label: `${clipped(groupNames[group] ?? '', 30)}\n${counted(counts.get(group) ?? 0, 'resource')}${out}` },
      position: points.get(group),
      classes: classes.join(' '),
    };
  });
  for (const { step, x, y } of heads) {
    const label = step === 0 ? 'In no group' : `Step ${step}`;
    elements.push({ data: { id: `s${step}`, label }, position: { x, y }, classes: 'column' });
  }
  const boxOf = (/** @type {number} */ index) => (counts.has(groupOf(nodeAt(index))) ? `g${groupOf(nodeAt(index))}` : undefined);
  return [...elements, ...curved(lines(boxOf), (id) => points.get(Number(id.slice(1))), GROUP_CARD.width)];
}
