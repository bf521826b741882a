using TorchSharp;

namespace Course.TorchSharp.Tests;

/// <summary>The course's three models with a batch each: the shapes of `course bench`, smaller where nothing is lost by it.</summary>
public static class Models
{
    public static (Sequential<T> Model, Tensor<T> Inputs, int[] Labels) Of<T>(string name) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => name switch
    {
        "MLP" => (MultilayerPerceptron.Of<T, ReLU>([64, 128, 10], (shape, seed) => He.Normal(shape, seed), seed: 1), Uniform<T>([64, 64]), Labels(64, 10)),
        "deep MLP" => (MultilayerPerceptron.Of<T, Tanh>([64, 48, 48, 10], (shape, seed) => Xavier.Normal(shape, seed), seed: 2), Uniform<T>([32, 64]), Labels(32, 10)),
        "CNN" => (ConvolutionalNetwork.Of<T>([1, 8, 16], side: 28, classes: 10, seed: 1), Uniform<T>([8, 1, 28, 28]), Labels(8, 10)),
        "Transformer" => Transformer<T>(NormPlacement.Pre),
        "Transformer, post-norm" => Transformer<T>(NormPlacement.Post),
        "Transformer, DeepNorm" => Transformer<T>(NormPlacement.Deep),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such model."),
    };

    public static TheoryData<string> Names => ["MLP", "deep MLP", "CNN", "Transformer", "Transformer, post-norm", "Transformer, DeepNorm"];

    private static (Sequential<T>, Tensor<T>, int[]) Transformer<T>(NormPlacement norm) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var sizes = new LanguageModelSizes(Symbols: 65, Positions: 32, Width: 64, Heads: 4, Hidden: 256, Blocks: 2, norm);
        int[] symbols = Labels(4 * 32, 65);
        return (LanguageModel.Of<T>(sizes, seed: 1), Tensor.Of(symbols.Select(symbol => T.CreateTruncating(symbol)), [4, 32]), [.. symbols.Skip(1), 0]);
    }

    private static Tensor<T> Uniform<T>(Shape shape) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T> => Tensor.Uniform(shape, seed: 5).To<T>();

    private static int[] Labels(int count, int classes)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(classes))];
    }

    /// <summary>Numbers of a torch tensor.</summary>
    public static float[] Numbers(torch.Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();
}
