// Where everything stands. No forces: a lane per resource group, a column per wave, so that the place itself says something.

/** @typedef {{ x: number, y: number }} Point */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */
/** @typedef {{ group: number, box: Box }} Lane */

const CARD = { width: 188, height: 46 };
const GAP = { x: 22, y: 12 };
const LANE = { padding: 20, head: 38, gap: 22 };
const COLUMN_GAP = 58;
const GROUP_CARD = { width: 240, height: 76 };
const OUTSIDE = { width: 240, height: 52 };

/**
 * The numbers of cards above one another at which most can be read: low cells make wide pages, high ones long pages.
 * @param {readonly { columns: number[], rows: number[] }[]} candidates width of every wave in cards, height of every lane in cards
 * @param {{ width: number, height: number }} room
 */
function bestFit(candidates, room) {
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
  const zoom = (/** @type {{ columns: number[], rows: number[] }} */ { columns, rows }) => {
    const width = sum(columns) * (CARD.width + GAP.x) + columns.length * COLUMN_GAP;
    const height = sum(rows) * (CARD.height + GAP.y) + rows.length * (LANE.head + LANE.padding + LANE.gap);
    return Math.min(room.width / width, room.height / height);
  };
  return candidates.reduce((best, candidate, at) => (zoom(candidate) > zoom(candidates[best] ?? candidate) ? at : best), 0);
}

/** The average position of what a card is linked to, so that lines cross less. @param {number[]} shown @param {Map<number, Set<number>>} links */
function sortedByLinks(shown, links) {
  const rank = new Map(shown.map((index, position) => [index, position]));
  const weight = (/** @type {number} */ index) => {
    const near = [...(links.get(index) ?? [])].flatMap((other) => rank.get(other) ?? []);
    return near.length === 0 ? (rank.get(index) ?? 0) : near.reduce((sum, at) => sum + at, 0) / near.length;
  };
  const weights = new Map(shown.map((index) => [index, weight(index)]));
  return [...shown].sort((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0) || a - b);
}

/**
 * Lanes and columns for the resources `shown`.
 * @param {number[]} shown
 * @param {Map<number, Set<number>>} links
 * @param {number} outside how many targets outside are drawn, in a row below all lanes
 * @param {{ width: number, height: number }} room
 */
function layOutResources(shown, links, outside, room) {
  const waves = [...new Set(shown.map((index) => nodeAt(index).wave))].sort((a, b) => a - b);
  const groups = [...new Set(shown.map((index) => groupOf(nodeAt(index))))].sort((a, b) => a - b);
  /** @type {Map<string, number[]>} */
  const cells = new Map();
  for (const index of sortedByLinks(shown, links)) {
    const key = `${groupOf(nodeAt(index))}|${nodeAt(index).wave}`;
    const cell = cells.get(key);
    if (cell) cell.push(index);
    else cells.set(key, [index]);
  }
  const cellOf = (/** @type {number} */ group, /** @type {number} */ wave) => cells.get(`${group}|${wave}`) ?? [];
  const sizes = groups.map((group) => waves.map((wave) => cellOf(group, wave).length));
  const limits = [3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 30];
  const candidates = limits.map((limit) => ({
    columns: waves.map((_, column) => Math.max(1, ...sizes.map((row) => Math.ceil((row[column] ?? 0) / limit)))),
    rows: sizes.map((row) => Math.max(1, ...row.map((size) => Math.min(size, limit)))),
  }));
  const best = bestFit(candidates, room);
  const high = limits[best] ?? 5;
  const widths = (candidates[best]?.columns ?? []).map((columns) => columns * (CARD.width + GAP.x) - GAP.x);
  const lefts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width + COLUMN_GAP, LANE.padding));
  const total = (lefts[lefts.length - 1] ?? 0) + (widths[widths.length - 1] ?? 0) + LANE.padding;

  /** @type {Map<number, Point>} */
  const points = new Map();
  /** @type {Lane[]} */
  const lanes = [];
  let top = 0;
  for (const group of groups) {
    const rows = candidates[best]?.rows[lanes.length] ?? 1;
    const height = LANE.head + rows * (CARD.height + GAP.y) - GAP.y + LANE.padding;
    waves.forEach((wave, column) => {
      const cell = cellOf(group, wave);
      cell.forEach((index, position) => {
        const x = (lefts[column] ?? 0) + Math.floor(position / high) * (CARD.width + GAP.x) + CARD.width / 2;
        points.set(index, { x, y: top + LANE.head + (position % high) * (CARD.height + GAP.y) + CARD.height / 2 });
      });
    });
    lanes.push({ group, box: { x: total / 2, y: top + height / 2, width: total, height } });
    top += height + LANE.gap;
  }
  const columns = waves.map((wave, column) => ({ wave, x: (lefts[column] ?? 0) + (widths[column] ?? 0) / 2, y: -26 }));
  const perRow = Math.max(1, Math.floor(total / (OUTSIDE.width + GAP.x)));
  const targets = Array.from({ length: outside }, (_, position) => ({
    x: (position % perRow) * (OUTSIDE.width + GAP.x) + OUTSIDE.width / 2 + LANE.padding,
    y: top + 46 + Math.floor(position / perRow) * (OUTSIDE.height + GAP.y),
  }));
  return { points, lanes, columns, targets };
}

const GROUP_STEP = { x: 270, y: 98, between: 110 };

/**
 * Groups in columns by the step in which they may move; long chains run on below, like lines of a text.
 * @param {number[]} groups @param {{ width: number, height: number }} room
 */
function layOutGroups(groups, room) {
  const stepOf = new Map(estate.sets.flatMap(({ groups: members, step }) => members.map((group) => [group, step])));
  const setOf = new Map(estate.sets.flatMap(({ groups: members }, set) => members.map((group) => [group, set])));
  /** @type {Map<number, number[]>} */
  const steps = new Map();
  // Members of one set stand next to one another.
  for (const group of [...groups].sort((a, b) => (setOf.get(a) ?? Infinity) - (setOf.get(b) ?? Infinity) || a - b)) {
    const step = stepOf.get(group) ?? 0;
    const column = steps.get(step);
    if (column) column.push(group);
    else steps.set(step, [group]);
  }
  const inOrder = [...steps].sort(([a], [b]) => a - b);
  const tallest = Math.max(1, ...inOrder.map(([, column]) => column.length));
  /** @type {{ points: Map<number, Point>, heads: { step: number, x: number, y: number }[], zoom: number } | undefined} */
  let best;
  for (const high of [3, 5, 8, 12, 20, 40].filter((limit) => limit < tallest).concat(tallest)) {
    for (const perBand of [4, 6, 8, 12, 20].filter((limit) => limit < inOrder.length).concat(inOrder.length)) {
      const tried = groupPlaces(inOrder, high, perBand);
      const zoom = Math.min(room.width / tried.width, room.height / tried.height);
      if (!best || zoom > best.zoom) best = { ...tried, zoom };
    }
  }
  return best ?? { points: new Map(), heads: [] };
}

/** @param {readonly (readonly [number, number[]])[]} steps @param {number} high @param {number} perBand */
function groupPlaces(steps, high, perBand) {
  /** @type {Map<number, Point>} */
  const points = new Map();
  const heads = [];
  let [left, top, tallest, width] = [0, 0, 0, 0];
  for (const [at, [step, column]] of steps.entries()) {
    if (at > 0 && at % perBand === 0) {
      top += tallest * GROUP_STEP.y + 80;
      left = tallest = 0;
    }
    heads.push({ step, x: left + ((Math.ceil(column.length / high) - 1) * GROUP_STEP.x) / 2, y: top - 64 });
    column.forEach((group, position) => {
      points.set(group, { x: left + Math.floor(position / high) * GROUP_STEP.x, y: top + (position % high) * GROUP_STEP.y });
    });
    tallest = Math.max(tallest, Math.min(high, column.length));
    left += Math.ceil(column.length / high) * GROUP_STEP.x + GROUP_STEP.between;
    width = Math.max(width, left);
  }
  return { points, heads, width, height: top + tallest * GROUP_STEP.y + 80 };
}

/**
 * Control points that let a line leave a card to its left or right and arrive from the side, as numbers that cytoscape takes:
 * how far along the straight line, and how far beside it.
 * @param {Point} from middle of the card that needs @param {Point} to middle of the card that is needed
 * @param {number} width of both
 */
function sCurve(from, to, width) {
  const side = to.x < from.x ? -1 : 1;
  const [start, end] = [
    { x: from.x + (side * width) / 2, y: from.y },
    { x: to.x - (side * width) / 2, y: to.y },
  ];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(Math.abs(dx) * 0.35, 160);
  const controls = [
    { x: start.x + side * bend, y: start.y },
    { x: end.x - side * bend, y: end.y },
  ];
  return {
    weights: controls.map(({ x, y }) => ((x - start.x) * dx + (y - start.y) * dy) / length ** 2),
    distances: controls.map(({ x, y }) => (-(x - start.x) * dy + (y - start.y) * dx) / length),
    leaves: `${(side * width) / 2} 0`,
    arrives: `${(-side * width) / 2} 0`,
  };
}
