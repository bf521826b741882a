namespace Course;

/// <summary>
/// Gradient checkpointing: a segment keeps its input and its result only; what lies between is computed again when the backward
/// sweep comes to it. Memory falls, and the price is one more forward pass.
/// </summary>
/// <remarks>
/// n layers in s segments keep s results, and recomputation holds the n/s nodes of one segment at a time: s + n/s is least for
/// s = √n. Ledger D-08 (Chen et al. 2016, "Training deep nets with sublinear memory cost").
/// A segment must compute the same values both times (a dropout mask must be drawn outside). Leaves, such as parameters, may
/// be used inside as they are; anything computed before the segment must come in as its input.
/// </remarks>
public static class GradientCheckpointing
{
    /// <summary>y = f(x) without the graph between x and y.</summary>
    /// <param name="f">The segment.</param>
    /// <param name="x">Its input.</param>
    public static Var<V> Segment<V>(Func<Var<V>, Var<V>> f, Var<V> x) where V : IArray<V> => Run(f, x).Result;

    /// <summary>Runs layers one after the other, cut into segments of about equal length.</summary>
    /// <param name="layers">The layers, first one first.</param>
    /// <param name="x">The input of the first.</param>
    /// <param name="segments">How many segments; null for ⌈√n⌉.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than one segment, or more than layers.</exception>
    public static CheckpointedRun<V> Sequential<V>(IReadOnlyList<Func<Var<V>, Var<V>>> layers, Var<V> x, int? segments = null) where V : IArray<V>
    {
        int n = layers.Count, s = segments ?? Math.Max(1, (int)Math.Ceiling(Math.Sqrt(n)));
        if (s < 1 || s > Math.Max(1, n))
            throw new ArgumentOutOfRangeException(nameof(segments), s, $"{n} layers can be cut into 1 to {n} segments.");
        GraphSize largest = default;
        for (int i = 0; i < s; i++)
        {
            var part = layers.Skip(i * n / s).Take((i + 1) * n / s - i * n / s).ToArray();
            (x, var size) = Run(input => part.Aggregate(input, (value, layer) => layer(value)), x);
            if (size.Bytes > largest.Bytes) largest = size;
        }
        return new(x, GraphSize.Of(x), largest);
    }

    private static (Var<V> Result, GraphSize Segment) Run<V>(Func<Var<V>, Var<V>> f, Var<V> x) where V : IArray<V>
    {
        // The graph of this first pass tells which leaves are used and how large it is; nothing keeps it alive afterwards.
        var input = new Var<V>(x.Value, x.RequiresGradient);
        var y = f(input);
        if (!y.RequiresGradient) return (y, default);
        Var<V>[] leaves = [.. y.TopologicalOrder().Where(node => node.Parents.Count == 0 && node != input)];
        return (new(y.Value, new CheckpointRule<V>(f, x, leaves)), GraphSize.Of(y));
    }
}

/// <summary>The result of <see cref="GradientCheckpointing.Sequential{V}"/> and what its graph costs.</summary>
/// <param name="Result">The result of the last layer.</param>
/// <param name="Stored">What is kept from the forward pass to the backward sweep.</param>
/// <param name="LargestSegment">What the recomputation of the largest segment holds while its gradient is computed.</param>
public sealed record CheckpointedRun<V>(Var<V> Result, GraphSize Stored, GraphSize LargestSegment) where V : IArray<V>
{
    /// <summary>The most that is held at one time: all that is stored, and one segment computed again.</summary>
    public GraphSize Peak => new(Stored.Nodes + LargestSegment.Nodes, Stored.Bytes + LargestSegment.Bytes);
}
