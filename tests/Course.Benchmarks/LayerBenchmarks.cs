using BenchmarkDotNet.Attributes;

namespace Course.Benchmarks;

/// <summary>The parts of a training step by themselves: forward and backward of a layer, in float on one thread, with their allocations.</summary>
[MemoryDiagnoser]
public class LayerBenchmarks
{
    private readonly Dictionary<string, (Layer<float> Layer, Tensor<float> Input, Tensor<float> Gradient)> parts = [];

    /// <summary>Which part.</summary>
    [Params("linear", "relu", "gelu", "layer norm", "batch norm", "convolution", "max pool", "attention", "recurrent")]
    public string Part { get; set; } = "linear";

    /// <summary>Makes the parts at the sizes that the course trains.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Gemm.MaxThreads = 1;
        Add("linear", new Linear<float>(Draw([256, 256]), Draw([256])), [128, 256]);
        Add("relu", new Activation<float, ReLU>(), [128, 256]);
        Add("gelu", new Activation<float, GELU>(), [1024, 256]);
        Add("layer norm", new LayerNorm<float>(64), [1024, 64]);
        Add("batch norm", new BatchNorm<float>(16), [64, 16, 14, 14]);
        Add("convolution", new Conv2d<float>(Draw([16, 8, 3, 3]), Draw([16]), padding: 1), [64, 8, 14, 14]);
        Add("max pool", new MaxPool2d<float>(2), [64, 8, 28, 28]);
        Add("attention", new MultiHeadAttention<float>(new(Draw([64, 192]), Draw([192])), new(Draw([64, 64]), Draw([64])), heads: 4, causal: true), [16, 64, 64]);
        Add("recurrent", new Recurrent<float>(Draw([32, 64]), Draw([64, 64]), Draw([64])), [32, 50, 32]);
    }

    /// <summary>y = f(x).</summary>
    [Benchmark]
    public Tensor<float> Forward() => parts[Part].Layer.Forward(parts[Part].Input);

    /// <summary>y = f(x), and back.</summary>
    [Benchmark]
    public Tensor<float> ForwardAndBackward()
    {
        var (layer, input, gradient) = parts[Part];
        layer.Forward(input);
        return layer.Backward(gradient);
    }

    private void Add(string name, Layer<float> layer, Shape input)
    {
        var x = Draw(input);
        parts[name] = (layer, x, Draw(layer.Forward(x).Shape));
    }

    private static Tensor<float> Draw(Shape shape) => (0.1 * Tensor.Normal(shape, seed: shape.Count)).To<float>();
}
