namespace Course.Tests;

/// <summary>Small networks for tests of training.</summary>
internal static class Nets
{
    /// <summary>64-32-10 with ReLU.</summary>
    public static Sequential<T> Mlp<T>(int seed = 1, int hidden = 32) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => new(
        Linear<T>(64, hidden, seed), new Activation<T, ReLU>(), Linear<T>(hidden, 10, seed + 1));

    public static Linear<T> Linear<T>(int inputs, int outputs, int seed) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> =>
        new(He.Normal([inputs, outputs], seed).To<T>(), Tensor.Zeros<T>([outputs]));

    public static T[] Weights<T>(Layer<T> layer) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => [.. layer.Parameters.SelectMany(parameter => parameter.Value.ToArray())];
}
