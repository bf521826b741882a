using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Course;

/// <summary>
/// Transposes rows into a packed panel: target[step · lanes + lane] ← source[lane · stride + step].
/// Four by four floats (two by two doubles) at a time are turned in registers, so memory is read and written in
/// whole vectors.
/// </summary>
internal static unsafe class Transpose<T> where T : unmanaged
{
    public static void Run(T* source, nint stride, int lanes, int steps, T* target)
    {
        int wholeLanes = 0, wholeSteps = 0;
        if (Sse2.IsSupported && (typeof(T) == typeof(float) || typeof(T) == typeof(double)))
        {
            int side = Vector128<T>.Count;
            wholeLanes = lanes - lanes % side;
            wholeSteps = steps - steps % side;
            for (int lane = 0; lane < wholeLanes; lane += side)
            {
                T* row = source + lane * stride, column = target + lane;
                for (int step = 0; step < wholeSteps; step += side, row += side, column += side * lanes)
                {
                    if (typeof(T) == typeof(float)) Square4((float*)row, stride, (float*)column, lanes);
                    else Square2((double*)row, stride, (double*)column, lanes);
                }
            }
        }
        for (int lane = 0; lane < lanes; lane++)
        {
            for (int step = lane < wholeLanes ? wholeSteps : 0; step < steps; step++)
                target[(nint)step * lanes + lane] = source[lane * stride + step];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square4(float* source, nint stride, float* target, int width)
    {
        Vector128<float> a = Vector128.Load(source), b = Vector128.Load(source + stride);
        Vector128<float> c = Vector128.Load(source + 2 * stride), d = Vector128.Load(source + 3 * stride);
        Vector128<float> ab = Sse.UnpackLow(a, b), cd = Sse.UnpackLow(c, d);
        Sse.MoveLowToHigh(ab, cd).Store(target);
        Sse.MoveHighToLow(cd, ab).Store(target + width);
        ab = Sse.UnpackHigh(a, b);
        cd = Sse.UnpackHigh(c, d);
        Sse.MoveLowToHigh(ab, cd).Store(target + 2 * width);
        Sse.MoveHighToLow(cd, ab).Store(target + 3 * width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Square2(double* source, nint stride, double* target, int width)
    {
        Vector128<double> a = Vector128.Load(source), b = Vector128.Load(source + stride);
        Sse2.UnpackLow(a, b).Store(target);
        Sse2.UnpackHigh(a, b).Store(target + width);
    }
}
