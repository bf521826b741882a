namespace Course.Charts;

/// <summary>
/// Sorts the nodes of a graph into layers so that every edge leads to a later one (the longest way
/// from a source), and orders each layer so that few edges cross (Sugiyama's method).
/// </summary>
internal sealed class GraphLayers
{
    private const int Sweeps = 12;
    private readonly List<List<int>> _layers;

    private GraphLayers(List<List<int>> layers, List<int[]> chains, int nodeCount)
    {
        (_layers, Chains, NodeCount) = (layers, chains, nodeCount);
        Count = layers.Sum(l => l.Count);
        Before = [.. Enumerable.Range(0, Count).Select(_ => new List<int>())];
        After = [.. Enumerable.Range(0, Count).Select(_ => new List<int>())];
        foreach (var chain in chains)
            foreach (var (a, b) in chain.Zip(chain.Skip(1)))
            {
                After[a].Add(b);
                Before[b].Add(a);
            }
    }

    /// <summary>The layers; numbers from <see cref="NodeCount"/> on are points where a long edge passes through.</summary>
    public IReadOnlyList<List<int>> Layers => _layers;

    /// <summary>For each edge the points it passes, its ends included.</summary>
    public IReadOnlyList<int[]> Chains { get; }

    public int NodeCount { get; }

    public int Count { get; }

    public List<int>[] Before { get; }

    public List<int>[] After { get; }

    public static GraphLayers Of(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var depth = Depths(nodes, edges);
        var layers = Enumerable.Range(0, depth.DefaultIfEmpty(0).Max() + 1).Select(_ => new List<int>()).ToList();
        for (var n = 0; n < nodes; n++) layers[depth[n]].Add(n);
        var next = nodes;
        var chains = new List<int[]>();
        foreach (var (from, to) in edges)
        {
            var chain = new List<int> { from };
            for (var d = depth[from] + 1; d < depth[to]; d++)
            {
                layers[d].Add(next);
                chain.Add(next++);
            }
            chains.Add([.. chain, to]);
        }
        var result = new GraphLayers(layers, chains, nodes);
        result.Order();
        return result;
    }

    /// <summary>The layer of each node.</summary>
    /// <exception cref="ArgumentException">The edges run in a circle.</exception>
    public static int[] Depths(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var depth = new int[nodes];
        for (var round = 0; round <= nodes; round++)
        {
            var changed = false;
            foreach (var (from, to) in edges)
                if (depth[to] < depth[from] + 1) (depth[to], changed) = (depth[from] + 1, true);
            if (!changed) break;
            if (round == nodes) throw new ArgumentException("Graph: the edges run in a circle; expected a graph without cycles.", nameof(edges));
        }
        // a source stands just before the first node that uses it: short arrows
        var sources = Enumerable.Range(0, nodes).Where(n => edges.All(e => e.To != n));
        foreach (var n in sources)
            depth[n] = edges.Where(e => e.From == n).Select(e => depth[e.To] - 1).DefaultIfEmpty(0).Min();
        return depth;
    }

    /// <summary>Sorts each layer by the mean position of the neighbours in the layer before, then after, and again.</summary>
    private void Order()
    {
        var place = new double[Count];
        Number();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var layer in down ? _layers : Enumerable.Reverse(_layers))
            {
                var sorted = layer.OrderBy(n => (down ? Before : After)[n] is { Count: > 0 } near ? near.Average(m => place[m]) : place[n]).ToList();
                layer.Clear();
                layer.AddRange(sorted);
                for (var i = 0; i < layer.Count; i++) place[layer[i]] = i - layer.Count / 2.0;
            }
        }

        void Number()
        {
            foreach (var layer in _layers)
                for (var i = 0; i < layer.Count; i++) place[layer[i]] = i - layer.Count / 2.0;
        }
    }
}
