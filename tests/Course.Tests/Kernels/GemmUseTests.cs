namespace Course.Tests.Kernels;

public class GemmUseTests
{
    [Fact]
    public void Products_go_to_what_was_chosen_until_the_choice_ends()
    {
        var outer = new Recording();
        var inner = new Recording();
        using (Gemm.Use(outer))
        {
            Product();
            using (Gemm.Use(inner)) Product();
            Product();
        }
        Product();
        Assert.Equal((2, 1), (outer.Calls, inner.Calls));
    }

    [Fact]
    public void What_multiplies_may_ask_the_processor()
    {
        using var choice = Gemm.Use(new CpuMatMul());
        Assert.Equal(11, Product());
    }

    [Fact]
    public void Batches_and_layers_go_the_same_way_with_their_layouts()
    {
        var recording = new Recording();
        using (Gemm.Use(recording))
        {
            float[] c = new float[4];
            Gemm.MultiplyBatch<float>(2, 1, 2, 1, [1f, 10f], new(1, 1, 1), [2f, 3f], new(2, 1, 0), c, new(2, 1, 2));
            Assert.Equal([2f, 3f, 20f, 30f], c);
            var layer = new Linear<double>(Tensor.Ones([3, 2]), Tensor.Ones([2]));
            Assert.Equal([4, 4], layer.Forward(Tensor.Ones([1, 3])).ToArray());
            layer.Backward(Tensor.Ones([1, 2]));
        }
        Assert.Equal(4, recording.Calls);
    }

    [Fact]
    public void Other_threads_stay_on_the_processor()
    {
        var recording = new Recording();
        var choice = Gemm.Use(recording);
        Thread thread = new(() => Product());
        thread.Start();
        thread.Join();
        Exception? refused = null;
        thread = new(() => refused = Record.Exception(choice.Dispose));
        thread.Start();
        thread.Join();
        choice.Dispose();
        Assert.Equal(0, recording.Calls);
        Assert.Contains("on the thread that called Use", Assert.IsType<InvalidOperationException>(refused).Message);
    }

    [Fact]
    public void Halves_and_refused_shapes_never_leave()
    {
        var recording = new Recording();
        using var choice = Gemm.Use(recording);
        Half[] c = new Half[1];
        Gemm.Multiply<Half>(1, 1, 1, [(Half)3], 1, 1, [(Half)2], 1, 1, c, 1);
        Assert.Equal((Half)6, c[0]);
        Assert.Throws<ArgumentException>(() => Gemm.Multiply<float>(2, 2, 2, new float[3], 2, 1, new float[4], 2, 1, new float[4], 2));
        Assert.Equal(0, recording.Calls);
    }

    private static double Product()
    {
        double[] c = new double[1];
        Gemm.Multiply<double>(1, 1, 2, [1, 2], 2, 1, [3, 4], 1, 1, c, 1);
        return c[0];
    }

    private sealed class Recording : IMatMul
    {
        private readonly CpuMatMul processor = new();

        public int Calls { get; private set; }

        public string Name => "recording";

        public void Multiply(int batch, int m, int n, int k, ReadOnlySpan<float> a, MatrixLayout aLayout, ReadOnlySpan<float> b, MatrixLayout bLayout, Span<float> c, MatrixLayout cLayout, bool accumulate = false)
        {
            Calls++;
            processor.Multiply(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);
        }

        public void Multiply(int batch, int m, int n, int k, ReadOnlySpan<double> a, MatrixLayout aLayout, ReadOnlySpan<double> b, MatrixLayout bLayout, Span<double> c, MatrixLayout cLayout, bool accumulate = false)
        {
            Calls++;
            processor.Multiply(batch, m, n, k, a, aLayout, b, bLayout, c, cLayout, accumulate);
        }
    }
}
