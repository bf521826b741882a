namespace Course.Cli;

/// <summary>One step of training, over and over on the same batch: forward, loss, backward, update.</summary>
public sealed class TrainingStep
{
    private readonly Sequential<float> model;
    private readonly Optimizer<float> optimizer;
    private readonly SoftmaxCrossEntropyLoss<float> loss = new();
    private readonly Tensor<float> inputs;
    private readonly int[] labels;

    private TrainingStep(Sequential<float> model, Func<IReadOnlyList<Parameter<float>>, Optimizer<float>> optimizer, Tensor<float> inputs, int[] labels) =>
        (this.model, this.optimizer, this.inputs, this.labels) = (model, optimizer(model.Parameters), inputs, labels);

    /// <summary>Does the step.</summary>
    public void Run()
    {
        optimizer.ZeroGradients();
        loss.Of(model.Forward(inputs), labels);
        model.Backward(loss.Gradient, needsInputGradient: false);
        optimizer.Step();
    }

    /// <summary>Fully connected layers with ReLU between them.</summary>
    public static TrainingStep Mlp(int batch, int[] widths, Func<IReadOnlyList<Parameter<float>>, Optimizer<float>> optimizer)
    {
        List<Layer<float>> layers = [];
        for (int i = 1; i < widths.Length; i++)
        {
            if (i > 1) layers.Add(new Activation<float, ReLU>());
            layers.Add(Dense(widths[i - 1], widths[i], i));
        }
        return new(new(layers.ToArray()), optimizer, Uniform([batch, widths[0]]), Labels(batch, widths[^1]));
    }

    /// <summary>Two convolutions of 3×3 with 8 and 16 filters, a pool after each, a linear layer; images of 28×28.</summary>
    public static TrainingStep Cnn(int batch, Func<IReadOnlyList<Parameter<float>>, Optimizer<float>> optimizer) => new(
        ConvolutionalNetwork.Of<float>([1, 8, 16], side: 28, classes: 10, seed: 1), optimizer, Uniform([batch, 1, 28, 28]), Labels(batch, 10));

    /// <summary>A language model of two blocks: width 64, 4 heads, hidden 256, 64 positions, 65 symbols.</summary>
    public static TrainingStep Transformer(int batch, Func<IReadOnlyList<Parameter<float>>, Optimizer<float>> optimizer)
    {
        var sizes = new LanguageModelSizes(Symbols: 65, Positions: 64, Width: 64, Heads: 4, Hidden: 256, Blocks: 2);
        int[] symbols = Labels(batch * sizes.Positions, sizes.Symbols);
        return new(LanguageModel.Of<float>(sizes, seed: 1), optimizer, Tensor.Of(symbols.Select(symbol => (float)symbol), [batch, sizes.Positions]), symbols);
    }

    private static Linear<float> Dense(int inputs, int outputs, int seed) => new(He.Normal([inputs, outputs], seed).To<float>(), Tensor.Zeros<float>([outputs]));

    private static Tensor<float> Uniform(Shape shape) => Tensor.Uniform(shape, seed: 5).To<float>();

    private static int[] Labels(int count, int classes)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(classes))];
    }
}
