using TorchSharp;
using static TorchSharp.torch;

namespace Course.TorchSharp.Tests;

public class TwinTests
{
    public static TheoryData<string, Type> Kinds => new()
    {
        { "MLP", typeof(TorchMlp) }, { "deep MLP", typeof(TorchMlp) }, { "CNN", typeof(TorchCnn) }, { "Transformer", typeof(TorchTransformer) }, { "Transformer, post-norm", typeof(TorchTransformer) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_kind_of_model_is_seen_from_its_layers(string name, Type kind)
    {
        using var twin = Torch.Twin(Models.Of<float>(name).Model);
        Assert.IsType(kind, twin);
    }

    [Fact]
    public void The_modules_are_made_from_sizes_as_well()
    {
        Holds("MLP", new TorchMlp([64, 128, 10], () => nn.ReLU(), ScalarType.Float64));
        Holds("CNN", new TorchCnn([1, 8, 16], left: 16 * 7 * 7, classes: 10, ScalarType.Float64));
        Holds("Transformer", new TorchTransformer(new(Symbols: 65, Positions: 32, Width: 64, Heads: 4, Hidden: 256, Blocks: 2), ScalarType.Float64));
    }

    [Fact]
    public void A_single_linear_layer_and_one_activation_of_each_kind_have_twins()
    {
        Linear<double> Dense(int seed) => new(Tensor.Normal([6, 6], seed), Tensor.Normal([6], seed + 10));
        Layer<double>[] activations = [new Activation<double, ReLU>(), new Activation<double, Tanh>(), new Activation<double, Sigmoid>(), new Activation<double, GELU>(), new Activation<double, SiLU>()];
        Layer<double>[] models = [Dense(1), .. activations.Select(activation => new Sequential<double>(Dense(1), activation, Dense(2)))];
        foreach (var model in models)
        {
            using var twin = Torch.Twin(model);
            Torch.Compare(model, twin, Tensor.Normal([4, 6], seed: 3), [0, 1, 2, 5]);
        }
    }

    [Fact]
    public void A_sequence_shorter_than_the_table_of_positions_uses_its_first_rows()
    {
        var (model, _, _) = Models.Of<double>("Transformer");
        using var twin = Torch.Twin(model);
        Torch.Compare(model, twin, Tensor.Of([1.0, 2, 3, 4, 5, 6], [2, 3]), [2, 3, 4, 5, 6, 7]);
    }

    [Fact]
    public void A_network_with_other_windows_has_no_twin()
    {
        var kernels = Tensor.Normal([4, 1, 3, 3], seed: 1);
        Layer<double> Net(int padding, int pool, int left) => new Sequential<double>(new Conv2d<double>(kernels, Tensor.Zeros([4]), padding: padding), new Activation<double, ReLU>(),
            new MaxPool2d<double>(pool), new Flatten<double>(), new Linear<double>(Tensor.Normal([left, 3], 2), Tensor.Zeros([3])));
        using var twin = Torch.Twin(Net(1, 2, 4 * 16));
        Assert.Contains("Conv2d, Activation, MaxPool2d, Flatten, Linear", Assert.Throws<ArgumentException>(() => Torch.Twin(Net(0, 2, 4 * 9))).Message);
        Assert.Throws<ArgumentException>(() => Torch.Twin(Net(1, 4, 4 * 4)));
    }

    [Fact]
    public void A_transformer_that_lacks_its_norms_is_an_error_that_lists_the_parameters()
    {
        var whole = Models.Of<float>("Transformer").Model;
        var model = new Sequential<float>([.. whole.Layers.Where(layer => layer is not LayerNorm<float>)]);
        Assert.Contains("has 28 parameters", Assert.Throws<ShapeException>(() => Torch.Twin(model)).Message);
    }

    private static void Holds(string name, nn.Module<torch.Tensor, torch.Tensor> twin)
    {
        var (model, inputs, labels) = Models.Of<double>(name);
        using var _ = twin;
        TorchWeights.Copy(model, twin);
        Torch.Compare(model, twin, inputs, labels);
    }
}
