namespace Course;

/// <summary>
/// One product C ← A·B or C ← C + A·B as the kernels see it: sizes, addresses and strides
/// (a stride is the distance in elements to the next row or column). C is row-major.
/// </summary>
internal unsafe struct Product<T> where T : unmanaged
{
    public int M, N, K;
    public T* A;
    public nint ARow, AColumn;
    public T* B;
    public nint BRow, BColumn;
    public T* C;
    public nint CRow;
    public bool Accumulate;

    /// <summary>The part of the product that makes a rectangle of C.</summary>
    public readonly Product<T> Part(int row, int rows, int column, int columns) => this with
    {
        M = rows,
        N = columns,
        A = A + row * ARow,
        B = B + column * BColumn,
        C = C + row * CRow + column,
    };
}
