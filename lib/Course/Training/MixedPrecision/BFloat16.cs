namespace Course;

/// <summary>
/// bfloat16: the upper half of a float, 8 bits of exponent and 7 of fraction. The range of float, 10⁻⁴⁰ to 3·10³⁸, with 2 digits:
/// nothing that float holds vanishes. Emulated: kept in a float whose lower 16 bits are 0.
/// </summary>
/// <remarks>Ledger D-09.</remarks>
public readonly struct BFloat16 : INumberFormat<float>
{
    private const uint LowerHalf = 0xFFFF;

    /// <inheritdoc/>
    public static string Name => "bfloat16";

    /// <inheritdoc/>
    public static int Bytes => 2;

    /// <inheritdoc/>
    public static double Largest => BitConverter.UInt32BitsToSingle(0x7F7F0000);

    /// <inheritdoc/>
    public static double Smallest => BitConverter.UInt32BitsToSingle(0x00010000);

    /// <summary>The nearest bfloat16; of two equally near, the one whose last bit is 0.</summary>
    public static float Round(float number)
    {
        uint bits = BitConverter.SingleToUInt32Bits(number);
        // A NaN whose marks are all in the lower half would become ∞.
        if (float.IsNaN(number)) return BitConverter.UInt32BitsToSingle((bits | 0x00400000) & ~LowerHalf);
        uint half = 0x7FFF + (bits >> 16 & 1);
        return BitConverter.UInt32BitsToSingle((bits + half) & ~LowerHalf);
    }

    /// <inheritdoc/>
    public static void Round(ReadOnlySpan<float> numbers, Span<float> rounded)
    {
        for (int i = 0; i < numbers.Length; i++) rounded[i] = Round(numbers[i]);
    }

    /// <summary>The numbers as float; what a float network computed without rounding it is rounded here.</summary>
    public static void Widen(ReadOnlySpan<float> numbers, Span<float> wide) => Round(numbers, wide);
}
