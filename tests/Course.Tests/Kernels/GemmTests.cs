using FsCheck;
using FsCheck.Fluent;

namespace Course.Tests.Kernels;

public class GemmTests
{
    /// <summary>Around the tile's edges (4, 6, 12 rows; 16, 32 columns), primes, and a depth beyond one block.</summary>
    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 1, 1 }, { 2, 3, 5 }, { 4, 16, 7 }, { 5, 17, 8 }, { 6, 32, 9 }, { 7, 33, 13 }, { 11, 31, 3 }, { 12, 32, 64 },
        { 13, 37, 11 }, { 16, 10, 64 }, { 23, 15, 16 }, { 25, 65, 17 }, { 29, 47, 31 }, { 64, 10, 128 }, { 40, 40, 40 },
        { 1, 37, 41 }, { 37, 1, 41 }, { 2, 33, 40 }, { 33, 2, 40 }, { 17, 19, 1 }, { 13, 29, 641 }, { 247, 35, 321 },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Float_products_stay_within_the_rounding_bound(int m, int n, int k) => CheckAllStorages<float>(m, n, k);

    [Theory, MemberData(nameof(Shapes))]
    public void Double_products_stay_within_the_rounding_bound(int m, int n, int k) => CheckAllStorages<double>(m, n, k);

    [Theory, MemberData(nameof(Shapes))]
    public void Half_products_are_summed_in_float_and_rounded_once(int m, int n, int k) => CheckAllStorages<Half>(m, n, k);

    [Fact]
    public void Half_products_span_bands_of_rows()
    {
        var product = new MatMulCase<Half>(515, 9, 7, accumulate: true, cWindow: true);
        product.AssertRight(product.Multiply(), "Half");
    }

    [Fact]
    public void Random_shapes_strides_and_modes_stay_within_the_rounding_bound()
    {
        Gen<int> size = Gen.Choose(0, 40);
        Gen<Storage> storage = Gen.Elements(Enum.GetValues<Storage>());
        Gen<bool> flag = Gen.Elements(true, false);
        var cases = from m in size from n in size from k in size
                    from a in storage from b in storage from accumulate in flag from window in flag
                    select (m, n, k, a, b, accumulate, window);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(cases.ToArbitrary(), x =>
        {
            var product = new MatMulCase<float>(x.m, x.n, x.k, x.a, x.b, x.accumulate, x.window, seed: x.m + 41 * x.n + 1681 * x.k);
            product.AssertRight(product.Multiply(), x.ToString());
        }));
    }

    [Theory]
    [InlineData(0, 3, 4), InlineData(3, 0, 4), InlineData(0, 0, 0)]
    public void An_empty_C_is_left_alone(int m, int n, int k)
    {
        var product = new MatMulCase<float>(m, n, k);
        Assert.Equal(product.Before, product.Multiply());
    }

    [Fact]
    public void A_sum_of_nothing_clears_C()
    {
        var product = new MatMulCase<double>(5, 6, 0, cWindow: true);
        product.AssertRight(product.Multiply(), "k = 0");
    }

    [Fact]
    public void A_sum_of_nothing_added_keeps_C()
    {
        var product = new MatMulCase<double>(5, 6, 0, accumulate: true, cWindow: true);
        Assert.Equal(product.Before, product.Multiply());
    }

    [Theory]
    [InlineData(float.NaN), InlineData(float.PositiveInfinity), InlineData(float.NegativeInfinity)]
    public void NaN_and_infinity_reach_their_row_and_no_other(float special)
    {
        foreach ((int m, int n, int k) in new[] { (13, 37, 11), (1, 37, 11), (13, 1, 11), (1, 1, 3), (70, 70, 70) })
        {
            var product = new MatMulCase<float>(m, n, k);
            product.A[m / 2 * k + k - 1] = special;
            float[] c = product.Multiply();
            for (int i = 0; i < m; i++)
                for (int j = 0; j < n; j++)
                {
                    float expected = special * product.B[(k - 1) * n + j];
                    if (i != m / 2) Assert.True(float.IsFinite(c[i * n + j]));
                    else Assert.Equal(expected, c[i * n + j]);
                }
        }
    }

    [Fact]
    public void Zero_times_infinity_is_NaN_even_where_a_shortcut_would_skip_it()
    {
        float[] c = new float[1];
        Gemm.Multiply<float>(1, 1, 2, [0f, 1f], 2, 1, [float.PositiveInfinity, 1f], 1, 1, c, 1);
        Assert.True(float.IsNaN(c[0]));
    }

    [Fact]
    public void What_C_held_is_not_read_unless_accumulating()
    {
        float[] c = [float.NaN, float.NaN, float.NaN, float.NaN];
        Gemm.Multiply<float>(2, 2, 1, [1f, 2f], 1, 1, [3f, 4f], 2, 1, c, 2);
        Assert.Equal([3f, 4f, 6f, 8f], c);
    }

    [Fact]
    public void A_stride_of_zero_repeats_a_row()
    {
        float[] c = new float[6];
        Gemm.Multiply<float>(2, 3, 2, [1f, 10f], 0, 1, [1f, 2f, 3f, 4f, 5f, 6f], 3, 1, c, 3);
        Assert.Equal([41f, 52f, 63f, 41f, 52f, 63f], c);
    }

    [Fact]
    public void One_thread_in_steady_state_allocates_nothing()
    {
        foreach ((int m, int n, int k) in new[] { (64, 64, 64), (40, 100, 400), (130, 130, 100), (1, 50, 60), (50, 1, 60) })
        {
            var product = new MatMulCase<float>(m, n, k, Storage.Transposed, Storage.Transposed);
            float[] c = new float[m * n];
            void Multiply() => Gemm.Multiply<float>(m, n, k, product.A, product.ARow, product.AColumn, product.B, product.BRow, product.BColumn, c, n);
            for (int i = 0; i < 100; i++) Multiply();
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 10; i++) Multiply();
            Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    [Fact]
    public void MaxThreads_below_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Gemm.MaxThreads = 0);

    private static void CheckAllStorages<T>(int m, int n, int k) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        foreach (Storage a in Enum.GetValues<Storage>())
            foreach (Storage b in Enum.GetValues<Storage>())
            {
                bool accumulate = (int)a % 2 == (int)b % 2;
                var product = new MatMulCase<T>(m, n, k, a, b, accumulate, cWindow: b == Storage.Window);
                product.AssertRight(product.Multiply(), $"{a} · {b}, accumulate {accumulate}");
            }
    }
}
