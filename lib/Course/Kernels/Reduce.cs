using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Course;

/// <summary>Sums over arrays. Those of Half are added in float and rounded once, at the end: in Half, 1 is lost in a sum of 2,048.</summary>
internal static class Reduce
{
    private const int Block = 256;

    /// <summary>Σ x</summary>
    public static T Sum<T>(ReadOnlySpan<T> x) where T : unmanaged, IFloatingPointIeee754<T> =>
        typeof(T) == typeof(Half) ? T.CreateTruncating(InFloat<Plain>(Halves(x), default)) : TensorPrimitives.Sum(x);

    /// <summary>Σ x²</summary>
    public static T SumOfSquares<T>(ReadOnlySpan<T> x) where T : unmanaged, IFloatingPointIeee754<T> =>
        typeof(T) == typeof(Half) ? T.CreateTruncating(InFloat<Squares>(Halves(x), default)) : TensorPrimitives.SumOfSquares(x);

    /// <summary>Σ x y</summary>
    public static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y) where T : unmanaged, IFloatingPointIeee754<T> =>
        typeof(T) == typeof(Half) ? T.CreateTruncating(InFloat<Products>(Halves(x), Halves(y))) : TensorPrimitives.Dot(x, y);

    private static ReadOnlySpan<Half> Halves<T>(ReadOnlySpan<T> x) where T : unmanaged => MemoryMarshal.Cast<T, Half>(x);

    private static float InFloat<TTerms>(ReadOnlySpan<Half> x, ReadOnlySpan<Half> y) where TTerms : ITerms
    {
        Span<float> wideX = stackalloc float[Block], wideY = stackalloc float[Block];
        float sum = 0;
        for (int start = 0; start < x.Length; start += Block)
        {
            int count = Math.Min(Block, x.Length - start);
            TensorPrimitives.ConvertToSingle(x.Slice(start, count), wideX);
            if (!y.IsEmpty) TensorPrimitives.ConvertToSingle(y.Slice(start, count), wideY);
            sum += TTerms.Sum(wideX[..count], wideY[..count]);
        }
        return sum;
    }

    private interface ITerms
    {
        static abstract float Sum(ReadOnlySpan<float> x, ReadOnlySpan<float> y);
    }

    private readonly struct Plain : ITerms
    {
        public static float Sum(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => TensorPrimitives.Sum(x);
    }

    private readonly struct Squares : ITerms
    {
        public static float Sum(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => TensorPrimitives.SumOfSquares(x);
    }

    private readonly struct Products : ITerms
    {
        public static float Sum(ReadOnlySpan<float> x, ReadOnlySpan<float> y) => TensorPrimitives.Dot(x, y);
    }
}
