namespace Course;

/// <summary>A 16-bit format of numbers to compute a network in.</summary>
/// <typeparam name="W">The type of number that carries it.</typeparam>
public interface INumberFormat<W> where W : unmanaged, IFloatingPointIeee754<W>
{
    /// <summary>What it is called.</summary>
    static abstract string Name { get; }

    /// <summary>Its size in bytes, which is smaller than that of <typeparamref name="W"/> where that only emulates it.</summary>
    static abstract int Bytes { get; }

    /// <summary>The largest finite number.</summary>
    static abstract double Largest { get; }

    /// <summary>The smallest positive number.</summary>
    static abstract double Smallest { get; }

    /// <summary>Rounds to the nearest number of the format; of two equally near, to the even one.</summary>
    static abstract void Round(ReadOnlySpan<float> numbers, Span<W> rounded);

    /// <summary>The numbers of the format as float, exactly.</summary>
    static abstract void Widen(ReadOnlySpan<W> numbers, Span<float> wide);
}
