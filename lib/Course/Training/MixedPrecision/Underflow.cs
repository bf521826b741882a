namespace Course;

/// <summary>What becomes of numbers that are rounded to 16 bits, with and without scaling.</summary>
/// <remarks>Ledger D-09.</remarks>
/// <param name="Count">How many numbers are not 0.</param>
/// <param name="Vanished">Of these, how many become 0.</param>
/// <param name="Overflowed">How many become ∞.</param>
/// <param name="LargestError">The largest relative error of the rest.</param>
public sealed record Underflow(int Count, int Vanished, int Overflowed, double LargestError)
{
    /// <summary>The share of the numbers that vanish, from 0 to 1.</summary>
    public double VanishedShare => Count == 0 ? 0 : (double)Vanished / Count;

    /// <summary>Rounds numbers, multiplied by a scale, to a format and counts: <c>Underflow.Of&lt;Float16, Half&gt;(gradients, scale: 1024)</c>.</summary>
    /// <param name="numbers">Such as the gradients of a float network.</param>
    /// <param name="scale">By what they are multiplied before.</param>
    public static Underflow Of<F, W>(ReadOnlySpan<float> numbers, double scale = 1) where F : INumberFormat<W> where W : unmanaged, IFloatingPointIeee754<W>
    {
        float[] scaled = new float[numbers.Length], back = new float[numbers.Length];
        var rounded = new W[numbers.Length];
        System.Numerics.Tensors.TensorPrimitives.Multiply(numbers, (float)scale, scaled);
        F.Round(scaled, rounded);
        F.Widen(rounded, back);
        int count = 0, vanished = 0, overflowed = 0;
        double error = 0;
        for (int i = 0; i < back.Length; i++)
        {
            if (numbers[i] == 0) continue;
            count++;
            if (back[i] == 0) vanished++;
            else if (!float.IsFinite(back[i])) overflowed++;
            else error = Math.Max(error, Math.Abs((double)back[i] - scaled[i]) / Math.Abs(scaled[i]));
        }
        return new(count, vanished, overflowed, error);
    }
}
