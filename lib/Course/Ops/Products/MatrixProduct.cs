namespace Course;

/// <summary>The numbers behind <see cref="MatMul"/>: one call of the kernel for each matrix of the batch.</summary>
internal static class MatrixProduct
{
    public static Tensor<T> Of<T>(Tensor<T> a, Tensor<T> b) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (a.Shape.Rank < 2 || b.Shape.Rank < 2)
            throw new ShapeException($"MatMul multiplies matrices, but the shapes are {a.Shape} and {b.Shape}. Reshape a vector to [n, 1] or [1, n] first.");
        int m = a.Shape[-2], k = a.Shape[-1], n = b.Shape[-1];
        if (b.Shape[-2] != k)
            throw new ShapeException($"MatMul of {a.Shape} and {b.Shape}: the columns of the first ({k}) must be as many as the rows of the second ({b.Shape[-2]}).");
        Shape batchA = Shape.Create(a.Shape.Sizes[..^2]), batchB = Shape.Create(b.Shape.Sizes[..^2]), batch = Shape.Broadcast(batchA, batchB);
        var c = Tensor.Zeros<T>(Shape.Create([.. batch.Sizes, m, n]));
        if (c.Count == 0) return c;
        foreach (var run in Broadcasting.Runs(batch, batchA, batchB))
            for (int i = 0; i < run.Length; i++)
                Gemm.Multiply(m, n, k,
                    a.Span.Slice((run.First + i * run.FirstStep) * m * k, m * k), k, 1,
                    b.Span.Slice((run.Second + i * run.SecondStep) * k * n, k * n), n, 1,
                    c.Span.Slice((run.Start + i) * m * n, m * n), n);
        return c;
    }
}
