using System.Runtime.CompilerServices;

namespace Course;

/// <summary>What the graph behind a result keeps in memory until Backward frees it.</summary>
/// <param name="Nodes">The number of operations recorded.</param>
/// <param name="Bytes">The size of their values. Leaves do not count: they are there with or without a graph.</param>
/// <remarks>Ledger D-08.</remarks>
public readonly record struct GraphSize(int Nodes, long Bytes)
{
    /// <summary>Walks the graph and adds up.</summary>
    /// <exception cref="GraphFreedException">A Backward has freed the graph.</exception>
    public static GraphSize Of<V>(Var<V> result) where V : IArray<V>
    {
        int nodes = 0;
        long bytes = 0;
        foreach (var node in result.TopologicalOrder())
        {
            if (node.Parents.Count == 0) continue;
            nodes++;
            bytes += BytesOf(node.Value);
        }
        return new(nodes, bytes);
    }

    private static long BytesOf<V>(V value) where V : IArray<V> => value switch
    {
        Tensor<double> x => (long)x.Count * sizeof(double),
        Tensor<float> x => (long)x.Count * sizeof(float),
        Tensor<Half> x => (long)x.Count * Unsafe.SizeOf<Half>(),
        Dual<Tensor<double>> x => BytesOf(x.Value) + BytesOf(x.Tangent),
        _ => 0,
    };
}
