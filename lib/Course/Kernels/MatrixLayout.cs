namespace Course;

/// <summary>
/// Where the elements of a batch of matrices lie: element (i, j) of matrix number t is at
/// t·<paramref name="BatchStride"/> + i·<paramref name="RowStride"/> + j·<paramref name="ColumnStride"/>.
/// </summary>
/// <param name="RowStride">Distance between rows, in elements.</param>
/// <param name="ColumnStride">Distance between columns.</param>
/// <param name="BatchStride">Distance between matrices; 0 means that all use the same one.</param>
public readonly record struct MatrixLayout(int RowStride, int ColumnStride, int BatchStride = 0)
{
    /// <summary>Matrices one after the other, each row after row.</summary>
    public static MatrixLayout RowMajor(int rows, int columns) => new(columns, 1, checked(rows * columns));

    /// <summary>The same memory read as the transposed matrices.</summary>
    public MatrixLayout Transposed => new(ColumnStride, RowStride, BatchStride);

    /// <inheritdoc/>
    public override string ToString() => BatchStride == 0
        ? $"strides ({RowStride}, {ColumnStride})"
        : $"strides ({RowStride}, {ColumnStride}) and batch stride {BatchStride}";
}
