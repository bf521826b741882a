namespace Course;

/// <summary>
/// How a tile treats its last vector of columns: whole, or only the columns that exist.
/// A struct for each answer gives two compiled tiles from one source, and the whole one pays nothing.
/// </summary>
internal unsafe interface IEdge
{
    static abstract V Load<T, V, S>(T* source, V mask) where T : unmanaged where V : struct where S : ISimd<T, V>;
    static abstract void Store<T, V, S>(T* target, V value, V mask) where T : unmanaged where V : struct where S : ISimd<T, V>;
}

/// <summary>All columns of the last vector exist.</summary>
internal readonly unsafe struct WholeEdge : IEdge
{
    public static V Load<T, V, S>(T* source, V mask) where T : unmanaged where V : struct where S : ISimd<T, V> => S.Load(source);
    public static void Store<T, V, S>(T* target, V value, V mask) where T : unmanaged where V : struct where S : ISimd<T, V> => S.Store(target, value);
}

/// <summary>The matrix ends within the last vector: its missing columns are neither read nor written.</summary>
internal readonly unsafe struct RaggedEdge : IEdge
{
    public static V Load<T, V, S>(T* source, V mask) where T : unmanaged where V : struct where S : ISimd<T, V> => S.Load(source, mask);
    public static void Store<T, V, S>(T* target, V value, V mask) where T : unmanaged where V : struct where S : ISimd<T, V> => S.Store(target, value, mask);
}
