namespace Course;

/// <summary>
/// The paths through a residual net. In y = x + F(x) the signal may go through F or around it, so n blocks in a row are the sum of
/// 2ⁿ paths; C(n, k) of them pass through k of the blocks.
/// </summary>
/// <remarks>
/// For linear blocks this is the product (I + Fₙ) ⋯ (I + F₁) multiplied out. A. Veit, M. Wilber, S. Belongie, 2016. Ledger C-06.
/// </remarks>
public static class ResidualPaths
{
    private const int MostBlocks = 20;

    /// <summary>All paths; each lists the blocks it passes through, first one first, from 0. The path around all blocks comes first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than 0 or more than 20 blocks: 2²⁰ paths are about a million.</exception>
    public static IEnumerable<int[]> All(int blocks)
    {
        CheckCount(blocks);
        return Enumerable.Range(0, 1 << blocks).Select(path => Enumerable.Range(0, blocks).Where(block => (path >> block & 1) == 1).ToArray());
    }

    /// <summary>How many paths pass through k = 0, 1, …, n blocks, counted one by one.</summary>
    /// <inheritdoc cref="All" path="/exception"/>
    public static int[] Lengths(int blocks)
    {
        var counts = new int[blocks + 1];
        foreach (var path in All(blocks)) counts[path.Length]++;
        return counts;
    }

    /// <summary>What a path does: the product of its blocks, the last one leftmost; the identity for the path around all.</summary>
    /// <param name="path">The blocks it passes through.</param>
    /// <param name="branches">The matrices F₁ … Fₙ, all [d, d].</param>
    /// <exception cref="ShapeException">A matrix is not square, or they differ in size.</exception>
    public static Tensor<double> Product(IReadOnlyList<int> path, IReadOnlyList<Tensor<double>> branches)
    {
        int size = Size(branches);
        return path.Aggregate(Tensor.Identity(size), (product, block) => branches[block].MatMul(product));
    }

    /// <summary>(I + Fₙ) ⋯ (I + F₁), block by block.</summary>
    /// <inheritdoc cref="Product" path="/param[@name='branches']"/>
    /// <inheritdoc cref="Product" path="/exception"/>
    public static Tensor<double> Net(IReadOnlyList<Tensor<double>> branches)
    {
        var identity = Tensor.Identity(Size(branches));
        return branches.Aggregate(identity, (product, branch) => (identity + branch).MatMul(product));
    }

    private static int Size(IReadOnlyList<Tensor<double>> branches)
    {
        CheckCount(branches.Count);
        if (branches.Count == 0) throw new ShapeException("A net without blocks has no size; give at least one matrix.");
        foreach (var branch in branches)
            if (branch.Shape.Rank != 2 || branch.Shape[0] != branch.Shape[1] || branch.Shape != branches[0].Shape)
                throw new ShapeException($"Residual blocks are square matrices of one size, because F(x) is added to x; the shapes are {string.Join(", ", branches.Select(matrix => matrix.Shape))}.");
        return branches[0].Shape[0];
    }

    private static void CheckCount(int blocks)
    {
        if (blocks is < 0 or > MostBlocks) throw new ArgumentOutOfRangeException(nameof(blocks), blocks, $"Paths are counted one by one for 0 to {MostBlocks} blocks.");
    }
}
