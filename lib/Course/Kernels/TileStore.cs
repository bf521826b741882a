using System.Runtime.CompilerServices;

namespace Course;

/// <summary>Writes one row of a tile's sums to C, or adds it to what is there.</summary>
internal static unsafe class TileStore
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Row<T, V, S, E>(T* c, V first, V last, V mask, bool accumulate)
        where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        S.Store(c, accumulate ? S.Add(S.Load(c), first) : first);
        Row<T, V, S, E>(c + S.Count, last, mask, accumulate);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Row<T, V, S, E>(T* c, V last, V mask, bool accumulate)
        where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge =>
        E.Store<T, V, S>(c, accumulate ? S.Add(E.Load<T, V, S>(c, mask), last) : last, mask);
}
