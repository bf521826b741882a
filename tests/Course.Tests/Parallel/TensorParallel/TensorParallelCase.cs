namespace Course.Tests;

/// <summary>What one worker computed, copied out of its layers.</summary>
internal sealed record TensorParallelResult(double[] Output, double[] InputGradient, double[][] Gradients);

/// <summary>A layer run forward and backward on every worker of a ring.</summary>
internal static class TensorParallelCase
{
    public static IReadOnlyList<TensorParallelResult> Run(Ring<double> ring, Func<RingWorker<double>, Layer<double>> layer, Tensor<double> x, Tensor<double> gradient) => ring.Run(worker =>
    {
        // Each worker reads its own arrays, as on its own machine.
        var part = layer(worker);
        var output = part.Forward(x.Copy()).ToArray();
        var inputGradient = part.Backward(gradient.Copy()).ToArray();
        return new TensorParallelResult(output, inputGradient, [.. part.Parameters.Select(parameter => parameter.Gradient.ToArray())]);
    });

    public static TensorParallelResult Whole(Layer<double> layer, Tensor<double> x, Tensor<double> gradient) =>
        new(layer.Forward(x).ToArray(), layer.Backward(gradient).ToArray(), [.. layer.Parameters.Select(parameter => parameter.Gradient.ToArray())]);

    public static void Same(IReadOnlyList<double> parallel, IReadOnlyList<double> whole) => Assert.InRange(RelativeError.Of(parallel, whole), 0, 2e-15);
}
