using System.Buffers;

namespace Course;

/// <summary>
/// Scratch memory from the shared pool, so that products in steady state allocate nothing. Not cleared.
/// Pin <see cref="Memory"/> and use <see cref="Align"/> for a start on a cache line.
/// </summary>
internal readonly ref struct PackBuffer<T> where T : unmanaged
{
    private const int CacheLine = 64;
    private readonly T[]? rented;

    public unsafe PackBuffer(long length)
    {
        if (length == 0) return;
        rented = ArrayPool<T>.Shared.Rent(checked((int)length + CacheLine / sizeof(T)));
        Memory = rented;
    }

    /// <summary>At least the length asked for, with room to align; empty when nothing was asked for.</summary>
    public Span<T> Memory { get; }

    /// <summary>The first cache line that starts at or after the address.</summary>
    public static unsafe T* Align(T* address) => (T*)(((nuint)address + CacheLine - 1) & ~(nuint)(CacheLine - 1));

    /// <summary>Gives the memory back to the pool.</summary>
    public void Dispose()
    {
        if (rented is not null) ArrayPool<T>.Shared.Return(rented);
    }
}
