using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Course;

/// <summary>128-bit vectors: 4 floats or 2 doubles, on any processor; .NET emulates what the hardware lacks.</summary>
internal readonly unsafe struct Simd128<T> : ISimd<T, Vector128<T>> where T : unmanaged
{
    public static int Count => Vector128<T>.Count;

    public static int TileRows => 6;

    public static Vector128<T> Load(T* source) => Vector128.Load(source);

    public static void Store(T* target, Vector128<T> value) => value.Store(target);

    public static Vector128<T> FirstLanes(int count) => typeof(T) == typeof(float)
        ? Vector128.LessThan(Vector128<float>.Indices, Vector128.Create((float)count)).As<float, T>()
        : Vector128.LessThan(Vector128<double>.Indices, Vector128.Create((double)count)).As<double, T>();

    public static Vector128<T> Load(T* source, Vector128<T> mask)
    {
        Vector128<T> value = default;
        for (int lane = 0; lane < Count && IsSet(mask, lane); lane++) value = value.WithElement(lane, source[lane]);
        return value;
    }

    public static void Store(T* target, Vector128<T> value, Vector128<T> mask)
    {
        for (int lane = 0; lane < Count && IsSet(mask, lane); lane++) target[lane] = value.GetElement(lane);
    }

    private static bool IsSet(Vector128<T> mask, int lane) =>
        mask.AsByte().GetElement(lane * sizeof(T)) != 0;

    public static Vector128<T> Broadcast(T value) => Vector128.Create(value);

    public static Vector128<T> Add(Vector128<T> left, Vector128<T> right) => left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MultiplyAdd(Vector128<T> left, Vector128<T> right, Vector128<T> sum) => typeof(T) == typeof(float)
        ? Vector128.MultiplyAddEstimate(left.AsSingle(), right.AsSingle(), sum.AsSingle()).As<float, T>()
        : Vector128.MultiplyAddEstimate(left.AsDouble(), right.AsDouble(), sum.AsDouble()).As<double, T>();

    public static T Sum(Vector128<T> value) => Vector128.Sum(value);
}
