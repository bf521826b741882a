using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Course;

/// <summary>512-bit vectors: 16 floats or 8 doubles, 32 registers (AVX-512).</summary>
internal readonly unsafe struct Simd512<T> : ISimd<T, Vector512<T>> where T : unmanaged
{
    public static int Count => Vector512<T>.Count;

    public static int TileRows => 12;

    public static Vector512<T> Load(T* source) => Vector512.Load(source);

    public static void Store(T* target, Vector512<T> value) => value.Store(target);

    public static Vector512<T> FirstLanes(int count) => typeof(T) == typeof(float)
        ? Vector512.LessThan(Vector512<float>.Indices, Vector512.Create((float)count)).As<float, T>()
        : Vector512.LessThan(Vector512<double>.Indices, Vector512.Create((double)count)).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Load(T* source, Vector512<T> mask) => typeof(T) == typeof(float)
        ? Avx512F.MaskLoad((float*)source, mask.AsSingle(), Vector512<float>.Zero).As<float, T>()
        : Avx512F.MaskLoad((double*)source, mask.AsDouble(), Vector512<double>.Zero).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* target, Vector512<T> value, Vector512<T> mask)
    {
        if (typeof(T) == typeof(float)) Avx512F.MaskStore((float*)target, mask.AsSingle(), value.AsSingle());
        else Avx512F.MaskStore((double*)target, mask.AsDouble(), value.AsDouble());
    }

    public static Vector512<T> Broadcast(T value) => Vector512.Create(value);

    public static Vector512<T> Add(Vector512<T> left, Vector512<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> MultiplyAdd(Vector512<T> left, Vector512<T> right, Vector512<T> sum) => typeof(T) == typeof(float)
        ? Vector512.MultiplyAddEstimate(left.AsSingle(), right.AsSingle(), sum.AsSingle()).As<float, T>()
        : Vector512.MultiplyAddEstimate(left.AsDouble(), right.AsDouble(), sum.AsDouble()).As<double, T>();

    public static T Sum(Vector512<T> value) => Vector512.Sum(value);
}
