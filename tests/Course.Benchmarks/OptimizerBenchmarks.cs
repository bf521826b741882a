using BenchmarkDotNet.Attributes;

namespace Course.Benchmarks;

/// <summary>One step of each optimizer on the 269,000 parameters of an MLP 784-256-256-10, with its allocations.</summary>
[MemoryDiagnoser]
public class OptimizerBenchmarks
{
    private Optimizer<float> optimizer = null!;

    /// <summary>Which optimizer.</summary>
    [Params("sgd", "momentum", "rmsprop", "adam", "adamw", "lion", "lamb", "adafactor")]
    public string Name { get; set; } = "adam";

    /// <summary>Makes parameters with gradients.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Shape[] shapes = [[784, 256], [256], [256, 256], [256], [256, 10], [10]];
        Parameter<float>[] parameters = [.. shapes.Select((shape, i) => new Parameter<float>($"p{i}", Tensor.Normal(shape, i).To<float>()))];
        foreach (var (parameter, i) in parameters.Select((parameter, i) => (parameter, i)))
            Tensor.Normal(parameter.Value.Shape, 100 + i).To<float>().Span.CopyTo(parameter.Gradient.Span);
        optimizer = Name switch
        {
            "sgd" => new Sgd<float>(parameters, 1e-3),
            "momentum" => new Sgd<float>(parameters, 1e-3, momentum: 0.9),
            "rmsprop" => new RmsProp<float>(parameters, 1e-3),
            "adam" => new Adam<float>(parameters),
            "adamw" => new AdamW<float>(parameters),
            "lion" => new Lion<float>(parameters, 1e-4),
            "lamb" => new Lamb<float>(parameters, 1e-3),
            _ => new Adafactor<float>(parameters),
        };
    }

    /// <summary>One step.</summary>
    [Benchmark]
    public void Step() => optimizer.Step();
}
