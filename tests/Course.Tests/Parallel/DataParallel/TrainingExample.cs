namespace Course.Tests;

/// <summary>A small network and its loss, for all kinds of training on many workers.</summary>
internal static class TrainingExample
{
    public static Tensor<double> Inputs(int rows, int seed = 11) => Tensor.Normal([rows, 6], seed);

    public static Tensor<double> Targets(int rows) => Tensor.OneHot([.. Enumerable.Range(0, rows).Select(i => i * 7 % 4)], 4);

    public static Layer<double> Network(int seed = 1) => new Sequential<double>(
        new Linear<double>(He.Normal([6, 9], seed), Tensor.Normal([9], seed + 1)),
        new Activation<double, Tanh>(),
        new Linear<double>(He.Normal([9, 4], seed + 2), Tensor.Zeros([4])));

    public static (double Loss, Tensor<double> Gradient) Loss(Tensor<double> outputs, Tensor<double> targets) =>
        (SoftmaxCrossEntropy.Of(outputs, targets), SoftmaxCrossEntropy.Gradient(outputs, targets));

    public static Optimizer<double> Sgd(IReadOnlyList<Parameter<double>> parameters) => new Sgd<double>(parameters, 0.3);

    public static Optimizer<double> Momentum(IReadOnlyList<Parameter<double>> parameters) => new Sgd<double>(parameters, 0.1, momentum: 0.9);

    public static double[] Weights(Layer<double> model) => [.. model.Parameters.SelectMany(parameter => parameter.Value.ToArray())];

    public static double[] Gradients(Layer<double> model) => [.. model.Parameters.SelectMany(parameter => parameter.Gradient.ToArray())];

    /// <summary>A step of one model on the whole batch.</summary>
    public static double Step(Layer<double> model, Optimizer<double> optimizer, Tensor<double> inputs, Tensor<double> targets)
    {
        model.ZeroGradients();
        var (loss, gradient) = Loss(model.Forward(inputs), targets);
        model.Backward(gradient, needsInputGradient: false);
        optimizer.Step();
        return loss;
    }
}
