using System.Numerics;
using System.Runtime.Intrinsics;

namespace Course;

/// <summary>Computes a product of floats or doubles the way a plan says.</summary>
internal static unsafe class PlannedProduct<T> where T : unmanaged, INumber<T>
{
    public static void Run(in Product<T> product, GemmPlan plan)
    {
        if (plan.Threads > 1) RunThreads(product, plan);
        else RunHere(product, plan);
    }

    private static void RunHere(in Product<T> product, GemmPlan plan)
    {
        switch (plan.VectorBits)
        {
            case 512: RunSimd<Vector512<T>, Simd512<T>>(product, plan); break;
            case 256: RunSimd<Vector256<T>, Simd256<T>>(product, plan); break;
            default: RunSimd<Vector128<T>, Simd128<T>>(product, plan); break;
        }
    }

    private static void RunSimd<V, S>(in Product<T> product, GemmPlan plan) where V : struct where S : ISimd<T, V>
    {
        if (plan.Thin && ThinProduct<T, V, S>.TryRun(product)) return;
        int leftover = product.N % (2 * S.Count);
        if (leftover is > 0 and <= GemmPlan.Few && leftover < product.N && product.AColumn == 1 && product.K >= S.Count)
        {
            // One to three columns past the last tile: dot products are cheaper than a tile of mostly nothing.
            int whole = product.N - leftover;
            BlockedProduct<T, V, S>.Run(product.Part(0, product.M, 0, whole), plan.PackA, plan.PackB);
            ThinProduct<T, V, S>.DotColumns(product.Part(0, product.M, whole, leftover));
        }
        else BlockedProduct<T, V, S>.Run(product, plan.PackA, plan.PackB);
    }

    /// <summary>
    /// Cuts C into rectangles, a few for each thread so that a thread that was interrupted does not hold up the
    /// rest, and computes each on its own: no two threads write the same number, and every sum is added in the same
    /// order as on one thread.
    /// </summary>
    private static void RunThreads(in Product<T> shared, GemmPlan plan)
    {
        Product<T> product = shared;
        (int height, int width) = Rectangle(product.M, product.N, 2 * plan.Threads);
        GemmPlan part = plan with { Threads = 1, Thin = false };
        int across = (product.N + width - 1) / width, down = (product.M + height - 1) / height;
        var options = new ParallelOptions { MaxDegreeOfParallelism = plan.Threads };
        Parallel.For(0, across * down, options, index =>
        {
            int row = index / across * height, column = index % across * width;
            RunHere(product.Part(row, Math.Min(height, product.M - row), column, Math.Min(width, product.N - column)), part);
        });
    }

    /// <summary>Halves the longer side until there are enough parts, keeping sides multiples of a tile (12 rows, 32 columns).</summary>
    private static (int Height, int Width) Rectangle(int height, int width, int parts)
    {
        for (int count = 1; count < parts; count *= 2)
        {
            if (height > width) height = RoundUp((height + 1) / 2, 12);
            else width = RoundUp((width + 1) / 2, 32);
        }
        return (height, width);
    }

    private static int RoundUp(int size, int multiple) => (size + multiple - 1) / multiple * multiple;
}
