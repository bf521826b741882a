namespace Course;

/// <summary>
/// The side of a tile, known when a kernel is compiled: shared memory is laid out and loops are unrolled by it. Which one
/// is taken is decided from the device's limits.
/// </summary>
internal interface ITile
{
    static abstract int Side { get; }
}

/// <summary>4×4 threads: what ILGPU's processor device allows.</summary>
internal readonly struct Tile4x4 : ITile
{
    public static int Side => 4;
}

/// <summary>8×8 threads.</summary>
internal readonly struct Tile8x8 : ITile
{
    public static int Side => 8;
}

/// <summary>16×16 threads.</summary>
internal readonly struct Tile16x16 : ITile
{
    public static int Side => 16;
}

/// <summary>32×32 threads: a full group of most GPUs.</summary>
internal readonly struct Tile32x32 : ITile
{
    public static int Side => 32;
}
