using System.Numerics.Tensors;

namespace Course;

/// <summary>The root mean square √(Σx²/n).</summary>
internal static class RootMeanSquare
{
    /// <summary>Of some numbers.</summary>
    public static double Of<T>(ReadOnlySpan<T> x) where T : unmanaged, IFloatingPointIeee754<T> => double.CreateTruncating(TensorPrimitives.Norm(x)) / Math.Sqrt(x.Length);
}
