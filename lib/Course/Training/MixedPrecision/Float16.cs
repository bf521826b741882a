using System.Numerics.Tensors;

namespace Course;

/// <summary>float16 (IEEE 754 binary16): 5 bits of exponent, 10 of fraction. From 6·10⁻⁸ to 65504 with 3 digits: small gradients vanish in it.</summary>
/// <remarks>Ledger D-09.</remarks>
public readonly struct Float16 : INumberFormat<Half>
{
    /// <inheritdoc/>
    public static string Name => "float16";

    /// <inheritdoc/>
    public static int Bytes => 2;

    /// <inheritdoc/>
    public static double Largest => (double)Half.MaxValue;

    /// <inheritdoc/>
    public static double Smallest => (double)Half.Epsilon;

    /// <inheritdoc/>
    public static void Round(ReadOnlySpan<float> numbers, Span<Half> rounded) => TensorPrimitives.ConvertToHalf(numbers, rounded);

    /// <inheritdoc/>
    public static void Widen(ReadOnlySpan<Half> numbers, Span<float> wide) => TensorPrimitives.ConvertToSingle(numbers, wide);
}
