namespace Course.Tests.Kernels;

public class GemmPlanTests
{
    public static TheoryData<int, bool, bool, int, bool> Plans
    {
        get
        {
            var plans = new TheoryData<int, bool, bool, int, bool>();
            foreach (int bits in new[] { 128, 256, 512 })
                foreach (bool packA in new[] { false, true })
                    foreach (bool packB in new[] { false, true })
                        foreach (int threads in new[] { 1, 2 })
                            if (bits <= GemmPlan.WidestVector) plans.Add(bits, packA, packB, threads, threads == 1 && packA != packB);
            return plans;
        }
    }

    /// <summary>Each way of computing, on shapes that meet every tile: full, short of rows, short of columns, both.</summary>
    [Theory, MemberData(nameof(Plans))]
    public void Every_path_stays_within_the_rounding_bound(int vectorBits, bool packA, bool packB, int threads, bool thin)
    {
        var plan = new GemmPlan(vectorBits, packA, packB, threads, thin);
        foreach ((int m, int n, int k) in new[] { (1, 1, 1), (3, 5, 2), (12, 32, 9), (17, 49, 23), (6, 8, 30), (29, 15, 37), (27, 71, 330), (2, 40, 19), (40, 2, 19), (1, 50, 33), (50, 1, 33), (245, 70, 12) })
        {
            Check<float>(plan, m, n, k);
            Check<double>(plan, m, n, k);
        }
    }

    [Fact]
    public void Two_threads_give_the_same_bits_as_one()
    {
        var product = new MatMulCase<float>(131, 203, 650, Storage.Transposed);
        var plan = new GemmPlan(GemmPlan.WidestVector, true, true, 1, false);
        Assert.Equal(product.Multiply(plan), product.Multiply(plan with { Threads = 2 }));
        Assert.Equal(product.Multiply(plan), product.Multiply(plan with { Threads = 7 }));
    }

    [Fact]
    public void B_with_scattered_rows_is_always_packed()
    {
        var product = new Product<float> { M = 2, N = 2, K = 2, ARow = 2, AColumn = 1, BRow = 1, BColumn = 2, CRow = 2 };
        Assert.True(GemmPlan.For(product, 1).PackB);
    }

    [Fact]
    public void A_small_row_major_product_is_read_in_place_on_one_thread()
    {
        var product = new Product<float> { M = 64, N = 64, K = 64, ARow = 64, AColumn = 1, BRow = 64, BColumn = 1, CRow = 64 };
        Assert.Equal(new GemmPlan(GemmPlan.WidestVector, false, false, 1, false), GemmPlan.For(product, 8));
    }

    [Fact]
    public void A_large_product_uses_the_threads_it_may()
    {
        var product = new Product<float> { M = 1024, N = 1024, K = 1024, ARow = 1024, AColumn = 1, BRow = 1024, BColumn = 1, CRow = 1024 };
        Assert.Equal(3, GemmPlan.For(product, 3).Threads);
    }

    private static void Check<T>(GemmPlan plan, int m, int n, int k) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        foreach (Storage a in Enum.GetValues<Storage>())
            foreach (Storage b in Enum.GetValues<Storage>())
            {
                if (!plan.PackB && b is not (Storage.Plain or Storage.Window)) continue;
                bool accumulate = (int)a % 2 == (int)b % 2;
                var product = new MatMulCase<T>(m, n, k, a, b, accumulate, cWindow: a == Storage.Window);
                product.AssertRight(product.Multiply(plan), $"{plan}, {typeof(T).Name}, {a} · {b}, accumulate {accumulate}");
            }
    }
}
