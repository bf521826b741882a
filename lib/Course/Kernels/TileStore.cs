using System.Runtime.CompilerServices;

namespace Course;

/// <summary>Writes one row of a tile's sums to C, or adds it to what is there.</summary>
internal static unsafe class TileStore
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Row<T, V, S, E>(T* c, V first, V last, V mask, bool accumulate)
        where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        if (accumulate)
        {
            first = S.Add(S.Load(c), first);
            last = S.Add(E.Load<T, V, S>(c + S.Count, mask), last);
        }
        S.Store(c, first);
        E.Store<T, V, S>(c + S.Count, last, mask);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Row<T, V, S, E>(T* c, V last, V mask, bool accumulate)
        where T : unmanaged where V : struct where S : ISimd<T, V> where E : IEdge
    {
        if (accumulate) last = S.Add(E.Load<T, V, S>(c, mask), last);
        E.Store<T, V, S>(c, last, mask);
    }
}
