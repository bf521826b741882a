namespace Course.Tests;

/// <summary>A layer in steady state uses its arrays again.</summary>
public class AllocationTests
{
    /// <summary>Shapes are small objects and may be made anew; arrays of the size of the data may not.</summary>
    private const long MostBytes = 512;

    private static readonly Dictionary<string, (Layer<float> Layer, Shape Input)> Cases = new()
    {
        ["Linear"] = (Dense(32, 48), [16, 32]),
        ["Activation"] = (new Activation<float, GELU>(), [16, 64]),
        ["GatedLinearUnit"] = (new GatedLinearUnit<float, SiLU>(), [16, 64]),
        ["Dropout"] = (new Dropout<float>(0.5, seed: 1), [16, 64]),
        ["Residual"] = (new Residual<float>(Dense(32, 32), epsilon: 0.5), [16, 32]),
        ["LayerNorm"] = (new LayerNorm<float>(64), [16, 64]),
        ["RmsNorm"] = (new RmsNorm<float>(64), [16, 64]),
        ["BatchNorm"] = (new BatchNorm<float>(4), [4, 4, 8, 8]),
        ["GroupNorm"] = (new GroupNorm<float>(4, 2), [4, 4, 8, 8]),
        ["Conv2d"] = (new Conv2d<float>(Normal(6, 4, 3, 3), Normal(6), 1, 1), [4, 4, 8, 8]),
        ["MaxPool2d"] = (new MaxPool2d<float>(2), [4, 4, 8, 8]),
        ["AveragePool2d"] = (new AveragePool2d<float>(new Window(2, 2, 2)), [4, 4, 8, 8]),
        ["Recurrent"] = (new Recurrent<float>(Normal(8, 16), Normal(16, 16), Normal(16)), [4, 6, 8]),
        ["PositionEmbedding"] = (new PositionEmbedding<float>(Normal(8, 16)), [4, 8, 16]),
        ["MultiHeadAttention"] = (new MultiHeadAttention<float>(Dense(16, 48), Dense(16, 16), heads: 4, causal: true), [4, 8, 16]),
    };

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory, MemberData(nameof(Names))]
    public void ForwardAndBackwardMakeNoArrays(string name)
    {
        var (layer, shape) = Cases[name];
        var x = Tensor.Normal(shape, 1).To<float>();
        var g = Tensor.Normal(layer.Forward(x).Shape, 2).To<float>();
        for (int i = 0; i < 50; i++) Pass();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10; i++) Pass();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 10, 0, MostBytes);

        void Pass()
        {
            layer.Forward(x);
            layer.Backward(g);
        }
    }

    private static Linear<float> Dense(int inputs, int outputs) => new(Normal(inputs, outputs), Normal(outputs));

    private static Tensor<float> Normal(params int[] sizes) => (0.1 * Tensor.Normal(sizes, 3)).To<float>();
}
