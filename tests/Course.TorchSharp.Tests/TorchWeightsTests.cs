using TorchSharp;
using static TorchSharp.torch;

namespace Course.TorchSharp.Tests;

public class TorchWeightsTests
{
    public static TheoryData<string> Names => Models.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void There_and_back_changes_no_bit(string name)
    {
        var (model, _, _) = Models.Of<float>(name);
        for (int i = 0; i < model.Parameters.Count; i++)
            for (int j = 0; j < model.Parameters[i].Value.Count; j++) model.Parameters[i].Value.Span[j] += 0.001f * (i + 1) * (j + 1);
        var before = model.Parameters.Select(each => each.Value.ToArray()).ToList();
        using var twin = Torch.Twin(model);
        foreach (var parameter in model.Parameters) parameter.Value.Span.Clear();
        TorchWeights.Copy(twin, model);
        Assert.Equal(before, model.Parameters.Select(each => each.Value.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_framework_s_own_first_weights_come_over_too(string name)
    {
        var (model, inputs, labels) = Models.Of<double>(name);
        using var twin = Torch.Twin(model);
        using (no_grad())
            foreach (var parameter in twin.parameters()) parameter.add_(randn_like(parameter) * 0.01);
        TorchWeights.Copy(twin, model);
        Torch.Compare(model, twin, inputs, labels);
    }

    [Fact]
    public void A_linear_layer_is_stored_the_other_way_round()
    {
        var layer = new Linear<float>(Tensor.Of([1f, 2, 3, 4, 5, 6], [2, 3]), Tensor.Of([7f, 8, 9], [3]));
        using var twin = nn.Linear(2, 3);
        TorchWeights.Copy(layer, twin);
        Assert.Equal([3L, 2], twin.weight!.shape);
        Assert.Equal([1f, 4, 2, 5, 3, 6], Models.Numbers(twin.weight));
        Assert.Equal([7f, 8, 9], Models.Numbers(twin.bias!));
    }

    [Fact]
    public void A_square_linear_layer_is_turned_as_well()
    {
        var layer = new Linear<float>(Tensor.Of([1f, 2, 3, 4], [2, 2]), Tensor.Of([0f, 0], [2]));
        using var twin = nn.Linear(2, 2);
        TorchWeights.Copy(layer, twin);
        Assert.Equal([1f, 3, 2, 4], Models.Numbers(twin.weight!));
    }

    [Fact]
    public void The_framework_does_not_keep_our_arrays()
    {
        var (model, _, _) = Models.Of<float>("MLP");
        float first = model.Parameters[1].Value[0];
        using var twin = Torch.Twin(model);
        using (no_grad()) twin.parameters().ElementAt(1).fill_(5);
        Assert.Equal(first, model.Parameters[1].Value[0]);
    }

    [Fact]
    public void Another_number_of_parameters_is_an_error_that_lists_both()
    {
        var (model, _, _) = Models.Of<float>("MLP");
        using var other = nn.Linear(64, 10);
        string message = Assert.Throws<ShapeException>(() => TorchWeights.Copy(model, other)).Message;
        Assert.Contains("has 4 parameters, weight [64, 128], bias [128]", message);
        Assert.Contains("has 2, weight [10, 64], bias [10]", message);
    }

    [Fact]
    public void Another_shape_is_an_error_and_nothing_is_copied()
    {
        var (model, _, _) = Models.Of<float>("MLP");
        using var other = new TorchMlp([64, 100, 10], () => nn.ReLU(), ScalarType.Float32);
        var before = model.Parameters[0].Value.ToArray();
        string message = Assert.Throws<ShapeException>(() => TorchWeights.Copy(other, model)).Message;
        Assert.Contains("'weight', has shape [64, 128]", message);
        Assert.Contains("'layers.0.weight', has [100, 64] ([out, in], which is [64, 100] in our order)", message);
        Assert.Equal(before, model.Parameters[0].Value.ToArray());
    }

    [Fact]
    public void Other_numbers_are_an_error()
    {
        var (model, _, _) = Models.Of<float>("MLP");
        using var other = new TorchMlp([64, 128, 10], () => nn.ReLU(), ScalarType.Float64);
        Assert.Contains("ScalarType.Float32", Assert.Throws<ArgumentException>(() => TorchWeights.Copy(model, other)).Message);
        Assert.Contains("Half", Assert.Throws<ArgumentException>(() => Torch.Twin(new Linear<Half>(Tensor.Zeros<Half>([2, 2]), Tensor.Zeros<Half>([2])))).Message);
    }

    [Fact]
    public void A_model_without_a_twin_is_an_error_that_names_its_layers()
    {
        var model = new Sequential<float>(new Linear<float>(Tensor.Zeros<float>([2, 2]), Tensor.Zeros<float>([2])), new Dropout<float>(0.5, seed: 1));
        string message = Assert.Throws<ArgumentException>(() => Torch.Twin(model)).Message;
        Assert.Contains("Linear, Dropout", message);
        Assert.Contains("TorchWeights.Copy", message);
    }
}
