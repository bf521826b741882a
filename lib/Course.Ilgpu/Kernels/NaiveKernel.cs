using System.Numerics;
using ILGPU;

namespace Course;

/// <summary>One thread, one number of C: it reads a row of A and a column of B from the device's memory, 2 numbers for 2 operations.</summary>
internal static class NaiveKernel
{
    public static void Run<T>(ArrayView<T> a, ArrayView<T> b, ArrayView<T> c, MatMulShape shape) where T : unmanaged, INumber<T>
    {
        int j = Grid.IdxX * Group.DimX + Group.IdxX, i = Grid.IdxY * Group.DimY + Group.IdxY;
        if (i >= shape.M || j >= shape.N) return;
        for (int t = Grid.IdxZ; t < shape.Batch; t += Grid.DimZ)
        {
            T sum = T.Zero;
            for (int p = 0; p < shape.K; p++) sum += a[shape.A(t, i, p)] * b[shape.B(t, p, j)];
            c[shape.C(t, i, j)] = sum;
        }
    }
}
