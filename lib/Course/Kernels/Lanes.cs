using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Course;

/// <summary>A function of a few numbers at once, written for vectors and for single numbers.</summary>
internal interface ILaneFunction<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    static abstract Vector<T> Invoke(Vector<T> x, Vector<T> g);
    static abstract T Invoke(T x, T g);
}

/// <summary>Runs a function over arrays, a vector at a time, with single numbers at the end.</summary>
internal static class Lanes
{
    public static void Run<T, F>(ReadOnlySpan<T> x, ReadOnlySpan<T> g, Span<T> result) where T : unmanaged, IFloatingPointIeee754<T> where F : ILaneFunction<T>
    {
        int i = 0;
        if (Vector<T>.IsSupported)
        {
            var xs = MemoryMarshal.Cast<T, Vector<T>>(x);
            var gs = MemoryMarshal.Cast<T, Vector<T>>(g);
            var results = MemoryMarshal.Cast<T, Vector<T>>(result);
            for (int v = 0; v < xs.Length; v++) results[v] = F.Invoke(xs[v], gs[v]);
            i = xs.Length * Vector<T>.Count;
        }
        for (; i < x.Length; i++) result[i] = F.Invoke(x[i], g[i]);
    }

    /// <summary>Runs a function of floats over arrays of Half, a block at a time.</summary>
    public static void RunInFloat<F>(ReadOnlySpan<Half> x, ReadOnlySpan<Half> g, Span<Half> result) where F : ILaneFunction<float>
    {
        const int block = 256;
        Span<float> wideX = stackalloc float[block], wideG = stackalloc float[block];
        for (int start = 0; start < x.Length; start += block)
        {
            int count = Math.Min(block, x.Length - start);
            TensorPrimitives.ConvertToSingle(x.Slice(start, count), wideX);
            TensorPrimitives.ConvertToSingle(g.Slice(start, count), wideG);
            Run<float, F>(wideX[..count], wideG[..count], wideX);
            TensorPrimitives.ConvertToHalf(wideX[..count], result[start..]);
        }
    }
}
