namespace Course;

/// <summary>
/// The few vector instructions a matrix product needs, as static members, so that one tile source
/// compiles to AVX-512, AVX2 or 128-bit code: the compiler makes a copy for each implementing struct.
/// </summary>
/// <typeparam name="T">Element: float or double.</typeparam>
/// <typeparam name="V">Vector of elements.</typeparam>
internal unsafe interface ISimd<T, V> where T : unmanaged where V : struct
{
    /// <summary>Elements in one vector.</summary>
    static abstract int Count { get; }

    /// <summary>Rows of the tallest tile whose sums (rows × 2 vectors) fit the registers: 12 of 32, or 6 of 16.</summary>
    static abstract int TileRows { get; }

    static abstract V Load(T* source);
    static abstract void Store(T* target, V value);

    /// <summary>All lanes set in the first <paramref name="count"/> places, none after.</summary>
    static abstract V FirstLanes(int count);

    /// <summary>Loads the lanes set in the mask, zero elsewhere; memory outside the mask is not touched.</summary>
    static abstract V Load(T* source, V mask);

    /// <summary>Stores the lanes set in the mask; memory outside the mask is not touched.</summary>
    static abstract void Store(T* target, V value, V mask);

    static abstract V Broadcast(T value);
    static abstract V Add(V left, V right);

    /// <summary>left · right + sum, rounded once where the hardware has fused multiply-add.</summary>
    static abstract V MultiplyAdd(V left, V right, V sum);

    /// <summary>Sum of all lanes.</summary>
    static abstract T Sum(V value);
}
