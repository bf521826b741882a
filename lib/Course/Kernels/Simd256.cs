using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Course;

/// <summary>256-bit vectors: 8 floats or 4 doubles, 16 registers (AVX2).</summary>
internal readonly unsafe struct Simd256<T> : ISimd<T, Vector256<T>> where T : unmanaged
{
    public static int Count => Vector256<T>.Count;

    public static int TileRows => 6;

    public static Vector256<T> Load(T* source) => Vector256.Load(source);

    public static void Store(T* target, Vector256<T> value) => value.Store(target);

    public static Vector256<T> FirstLanes(int count) => typeof(T) == typeof(float)
        ? Vector256.LessThan(Vector256<float>.Indices, Vector256.Create((float)count)).As<float, T>()
        : Vector256.LessThan(Vector256<double>.Indices, Vector256.Create((double)count)).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Load(T* source, Vector256<T> mask) => typeof(T) == typeof(float)
        ? Avx.MaskLoad((float*)source, mask.AsSingle()).As<float, T>()
        : Avx.MaskLoad((double*)source, mask.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* target, Vector256<T> value, Vector256<T> mask)
    {
        if (typeof(T) == typeof(float)) Avx.MaskStore((float*)target, mask.AsSingle(), value.AsSingle());
        else Avx.MaskStore((double*)target, mask.AsDouble(), value.AsDouble());
    }

    public static Vector256<T> Broadcast(T value) => Vector256.Create(value);

    public static Vector256<T> Add(Vector256<T> left, Vector256<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> MultiplyAdd(Vector256<T> left, Vector256<T> right, Vector256<T> sum) => typeof(T) == typeof(float)
        ? Vector256.MultiplyAddEstimate(left.AsSingle(), right.AsSingle(), sum.AsSingle()).As<float, T>()
        : Vector256.MultiplyAddEstimate(left.AsDouble(), right.AsDouble(), sum.AsDouble()).As<double, T>();

    public static T Sum(Vector256<T> value) => Vector256.Sum(value);
}
