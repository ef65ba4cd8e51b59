/** Lists of the numbers that are each other's reach, over `successors`; in reverse topological order. Tarjan's, without recursion. */
export function stronglyConnected(count: number, successors: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(count).fill(-1);
  const low = new Int32Array(count);
  const onStack = new Uint8Array(count);
  const stack: number[] = [];
  const components: number[][] = [];
  let next = 0;
  for (let start = 0; start < count; start += 1) {
    if (order[start] !== -1) continue;
    const calls: { node: number; edge: number }[] = [{ node: start, edge: 0 }];
    while (calls.length > 0) {
      const call = calls[calls.length - 1]!;
      const { node } = call;
      if (call.edge === 0) {
        order[node] = low[node] = next;
        next += 1;
        stack.push(node);
        onStack[node] = 1;
      }
      const target = successors[node]![call.edge];
      if (target !== undefined) {
        call.edge += 1;
        if (order[target] === -1) calls.push({ node: target, edge: 0 });
        else if (onStack[target]) low[node] = Math.min(low[node]!, order[target]!);
        continue;
      }
      if (low[node] === order[node]) {
        const component: number[] = [];
        for (let member = -1; member !== node; ) {
          member = stack.pop()!;
          onStack[member] = 0;
          component.push(member);
        }
        components.push(component.sort((a, b) => a - b));
      }
      calls.pop();
      const caller = calls[calls.length - 1];
      if (caller) low[caller.node] = Math.min(low[caller.node]!, low[node]!);
    }
  }
  return components;
}

/** Lists of the numbers that hang together over `pairs`, whatever the direction; largest first, then by their first number. */
export function connected(count: number, pairs: Iterable<readonly [number, number]>): number[][] {
  const parent = Int32Array.from({ length: count }, (_, index) => index);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root]!;
    for (let step = node; step !== root; ) {
      const above = parent[step]!;
      parent[step] = root;
      step = above;
    }
    return root;
  };
  for (const [a, b] of pairs) parent[rootOf(a)] = rootOf(b);
  const members = new Map<number, number[]>();
  for (let node = 0; node < count; node += 1) {
    const root = rootOf(node);
    const list = members.get(root);
    if (list) list.push(node);
    else members.set(root, [node]);
  }
  return [...members.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** For every number how many steps its longest chain of successors has. The graph must be free of circles. */
export function depths(count: number, successors: readonly (readonly number[])[]): Int32Array {
  const depth = new Int32Array(count);
  // Strongly connected components come in reverse topological order: all that a node needs is done before it.
  for (const [node] of stronglyConnected(count, successors)) {
    for (const target of successors[node!]!) depth[node!] = Math.max(depth[node!]!, depth[target]! + 1);
  }
  return depth;
}
