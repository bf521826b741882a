using System.Numerics;

namespace Course;

/// <summary>The definition, cᵢⱼ = Σₚ aᵢₚ bₚⱼ, for number types that no vector register holds.</summary>
internal static unsafe class NaiveProduct<T> where T : unmanaged, INumber<T>
{
    public static void Run(in Product<T> product)
    {
        for (int i = 0; i < product.M; i++)
        {
            for (int j = 0; j < product.N; j++)
            {
                T sum = T.Zero;
                for (int p = 0; p < product.K; p++)
                    sum += product.A[i * product.ARow + p * product.AColumn] * product.B[p * product.BRow + j * product.BColumn];
                T* target = product.C + i * product.CRow + j;
                *target = product.Accumulate ? *target + sum : sum;
            }
        }
    }
}
