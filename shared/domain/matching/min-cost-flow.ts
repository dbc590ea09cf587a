/**
 * Minimum-cost flow by the primal-dual method (Ahuja, Magnanti and Orlin 1993, sections 9.7 and 9.8): Dijkstra finds how far
 * the sink is, and then all paths of that length are filled before it is asked again.
 * Costs are integers. The first potentials come from one pass over the arcs in the order of their tails, so the graph must
 * be acyclic and its nodes numbered in topological order, as source → buyers → suppliers → sink are.
 */
export class MinCostFlow {
  readonly #nodes: number
  readonly #tails: number[] = []
  readonly #heads: number[] = []
  readonly #capacities: number[] = []
  readonly #costs: number[] = []
  #graph: Graph | null = null

  constructor(nodes: number) {
    this.#nodes = nodes
  }

  /** The arc's number; its flow is asked for by it. */
  addArc(from: number, to: number, capacity: number, cost: number): number {
    this.#tails.push(from)
    this.#heads.push(to)
    this.#capacities.push(capacity)
    this.#costs.push(cost)
    return this.#tails.length - 1
  }

  flowOn(arc: number): number {
    const graph = this.#graph
    return graph ? (graph.capacity[graph.reverse[graph.place[arc] ?? 0] ?? 0] ?? 0) : 0
  }

  /** Sends flow as long as another unit lowers the cost. True: checked to be optimal (no residual cycle of negative cost). */
  run(source: number, sink: number): boolean {
    const graph = layOut(this.#nodes, this.#tails, this.#heads, this.#capacities, this.#costs)
    this.#graph = graph
    const potential = firstPotentials(graph, source)
    const distance = new Float64Array(this.#nodes)
    const arcTo = new Int32Array(this.#nodes)
    while (shortestPath(graph, source, sink, potential, distance, arcTo)) {
      const end = distance[sink] ?? 0
      for (let node = 0; node < this.#nodes; node += 1)
        potential[node] = (potential[node] ?? 0) + Math.min(distance[node] ?? 0, end)
      // Between the ends the potentials now differ by the true cost of the path.
      if ((potential[sink] ?? 0) - (potential[source] ?? 0) >= 0) break
      augment(graph, source, sink, arcTo)
      while (tightPath(graph, source, sink, potential, arcTo)) augment(graph, source, sink, arcTo)
    }
    return isOptimal(graph, potential)
  }
}

/** Arcs and their reverses in the order of their tails: those of a node lie side by side. */
type Graph = {
  nodes: number
  /** Where the arcs of each node begin. */
  start: Int32Array
  tail: Int32Array
  head: Int32Array
  capacity: Int32Array
  cost: Float64Array
  reverse: Int32Array
  /** Where the arc that was added as number n stands. */
  place: Int32Array
}

function layOut(
  nodes: number,
  tails: number[],
  heads: number[],
  capacities: number[],
  costs: number[],
): Graph {
  const arcs = tails.length * 2
  const start = new Int32Array(nodes + 1)
  for (const node of tails) start[node + 1] = (start[node + 1] ?? 0) + 1
  for (const node of heads) start[node + 1] = (start[node + 1] ?? 0) + 1
  for (let node = 0; node < nodes; node += 1) start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0)
  const free = start.slice()
  const graph: Graph = {
    nodes,
    start,
    tail: new Int32Array(arcs),
    head: new Int32Array(arcs),
    capacity: new Int32Array(arcs),
    cost: new Float64Array(arcs),
    reverse: new Int32Array(arcs),
    place: new Int32Array(tails.length),
  }
  const put = (from: number, to: number, capacity: number, cost: number): number => {
    const at = free[from] ?? 0
    free[from] = at + 1
    graph.tail[at] = from
    graph.head[at] = to
    graph.capacity[at] = capacity
    graph.cost[at] = cost
    return at
  }
  for (let arc = 0; arc < tails.length; arc += 1) {
    const [from, to, cost] = [tails[arc] ?? 0, heads[arc] ?? 0, costs[arc] ?? 0]
    const there = put(from, to, capacities[arc] ?? 0, cost)
    const back = put(to, from, 0, -cost)
    graph.reverse[there] = back
    graph.reverse[back] = there
    graph.place[arc] = there
  }
  return graph
}

function firstPotentials({ nodes, start, head, capacity, cost }: Graph, source: number): Float64Array {
  const potential = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY)
  potential[source] = 0
  for (let node = 0; node < nodes; node += 1) {
    for (let arc = start[node] ?? 0; arc < (start[node + 1] ?? 0); arc += 1) {
      if ((capacity[arc] ?? 0) === 0) continue
      const to = head[arc] ?? 0
      potential[to] = Math.min(potential[to] ?? 0, (potential[node] ?? 0) + (cost[arc] ?? 0))
    }
  }
  // Where nobody leads no flow will ever be; as high as keeps the reduced costs of what leads away from there positive.
  for (let node = nodes - 1; node >= 0; node -= 1) {
    if (Number.isFinite(potential[node])) continue
    let highest = 0
    for (let arc = start[node] ?? 0; arc < (start[node + 1] ?? 0); arc += 1) {
      if ((capacity[arc] ?? 0) > 0)
        highest = Math.max(highest, (potential[head[arc] ?? 0] ?? 0) - (cost[arc] ?? 0))
    }
    potential[node] = highest
  }
  return potential
}

/** Dijkstra on reduced costs, stopping at the sink; nodes not settled by then count as far as the sink. */
function shortestPath(
  { start, head, capacity, cost }: Graph,
  source: number,
  sink: number,
  potential: Float64Array,
  distance: Float64Array,
  arcTo: Int32Array,
): boolean {
  distance.fill(Number.POSITIVE_INFINITY)
  distance[source] = 0
  const queue = new NodeQueue()
  queue.push(source, 0)
  while (queue.size > 0) {
    const { node, key } = queue.pop()
    if (key > (distance[node] ?? 0)) continue
    if (node === sink) return true
    const base = key + (potential[node] ?? 0)
    // Beyond the sink nothing needs to be known.
    const limit = distance[sink] ?? 0
    for (let arc = start[node] ?? 0, end = start[node + 1] ?? 0; arc < end; arc += 1) {
      if ((capacity[arc] ?? 0) === 0) continue
      const to = head[arc] ?? 0
      const reached = base + (cost[arc] ?? 0) - (potential[to] ?? 0)
      if (reached >= (distance[to] ?? 0) || reached > limit) continue
      distance[to] = reached
      arcTo[to] = arc
      queue.push(to, reached)
    }
  }
  return false
}

/** Another shortest path, by depth first over arcs of no reduced cost. It may overlook one; then Dijkstra finds it. */
function tightPath(
  { nodes, start, tail, head, capacity, cost }: Graph,
  source: number,
  sink: number,
  potential: Float64Array,
  arcTo: Int32Array,
): boolean {
  const next = start.slice(0, nodes)
  const seen = new Uint8Array(nodes)
  seen[source] = 1
  let node = source
  while (node !== sink) {
    const end = start[node + 1] ?? 0
    let arc = next[node] ?? 0
    for (; arc < end; arc += 1) {
      const to = head[arc] ?? 0
      if ((capacity[arc] ?? 0) === 0 || seen[to] === 1) continue
      // Costs are integers, so that sums of them are exact.
      if ((cost[arc] ?? 0) + (potential[node] ?? 0) - (potential[to] ?? 0) === 0) break
    }
    next[node] = arc + 1
    if (arc < end) {
      const to = head[arc] ?? 0
      seen[to] = 1
      arcTo[to] = arc
      node = to
    } else if (node === source) return false
    else node = tail[arcTo[node] ?? 0] ?? source
  }
  return true
}

function augment({ tail, capacity, reverse }: Graph, source: number, sink: number, arcTo: Int32Array): void {
  let most = Number.POSITIVE_INFINITY
  for (let node = sink; node !== source; node = tail[arcTo[node] ?? 0] ?? source)
    most = Math.min(most, capacity[arcTo[node] ?? 0] ?? 0)
  for (let node = sink; node !== source; node = tail[arcTo[node] ?? 0] ?? source) {
    const arc = arcTo[node] ?? 0
    const back = reverse[arc] ?? 0
    capacity[arc] = (capacity[arc] ?? 0) - most
    capacity[back] = (capacity[back] ?? 0) + most
  }
}

/** Complementary slackness: no arc with room left has a negative reduced cost. */
function isOptimal({ tail, head, capacity, cost }: Graph, potential: Float64Array): boolean {
  return tail.every(
    (from, arc) =>
      (capacity[arc] ?? 0) === 0 ||
      (cost[arc] ?? 0) + (potential[from] ?? 0) - (potential[head[arc] ?? 0] ?? 0) >= -1e-6,
  )
}

class NodeQueue {
  readonly #nodes: number[] = []
  readonly #keys: number[] = []

  get size(): number {
    return this.#nodes.length
  }

  push(node: number, key: number): void {
    let at = this.#nodes.length
    this.#nodes.push(node)
    this.#keys.push(key)
    for (; at > 0; ) {
      const up = (at - 1) >> 1
      if ((this.#keys[up] ?? 0) <= key) break
      this.#nodes[at] = this.#nodes[up] ?? 0
      this.#keys[at] = this.#keys[up] ?? 0
      at = up
    }
    this.#nodes[at] = node
    this.#keys[at] = key
  }

  pop(): { node: number; key: number } {
    const top = { node: this.#nodes[0] ?? 0, key: this.#keys[0] ?? 0 }
    const node = this.#nodes.pop() ?? 0
    const key = this.#keys.pop() ?? 0
    const size = this.#nodes.length
    if (size === 0) return top
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      if (child + 1 < size && (this.#keys[child + 1] ?? 0) < (this.#keys[child] ?? 0)) child += 1
      if ((this.#keys[child] ?? 0) >= key) break
      this.#nodes[at] = this.#nodes[child] ?? 0
      this.#keys[at] = this.#keys[child] ?? 0
      at = child
    }
    this.#nodes[at] = node
    this.#keys[at] = key
    return top
  }
}
