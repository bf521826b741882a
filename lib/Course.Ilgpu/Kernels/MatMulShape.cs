namespace Course;

/// <summary>
/// A batch of products as a kernel sees it: sizes, and where elements of A and B lie. C is dense, one matrix after the
/// other. Launchers copy it to the device, so it holds nothing but numbers.
/// </summary>
internal readonly struct MatMulShape(int batch, int m, int n, int k, MatrixLayout a, MatrixLayout b)
{
    /// <summary>How many products.</summary>
    public readonly int Batch = batch;

    /// <summary>Rows of A and C.</summary>
    public readonly int M = m;

    /// <summary>Columns of B and C.</summary>
    public readonly int N = n;

    /// <summary>Columns of A, rows of B.</summary>
    public readonly int K = k;

    private readonly int aRow = a.RowStride, aColumn = a.ColumnStride, aBatch = a.BatchStride;
    private readonly int bRow = b.RowStride, bColumn = b.ColumnStride, bBatch = b.BatchStride;

    /// <summary>Where A[i, p] of product t lies.</summary>
    public int A(int t, int i, int p) => t * aBatch + i * aRow + p * aColumn;

    /// <summary>Where B[p, j] of product t lies.</summary>
    public int B(int t, int p, int j) => t * bBatch + p * bRow + j * bColumn;

    /// <summary>Where C[i, j] of product t lies.</summary>
    public int C(int t, int i, int j) => (t * M + i) * N + j;
}
