using TorchSharp;
using static TorchSharp.torch;

namespace Course.TorchSharp.Tests;

public class TorchCompareTests(Xunit.Abstractions.ITestOutputHelper output)
{
    public static TheoryData<string> Names => Models.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void In_float_forward_gradients_and_three_steps_of_each_optimizer_are_the_framework_s_within_1e_5(string name) => Holds<float>(name, 1e-5);

    [Theory]
    [MemberData(nameof(Names))]
    public void In_double_they_are_within_1e_10(string name) => Holds<double>(name, 1e-10);

    [Fact]
    public void Every_parameter_s_gradient_has_its_line_and_every_optimizer_three_steps()
    {
        var (model, inputs, labels) = Models.Of<double>("MLP");
        using var twin = Torch.Twin(model);
        var claims = Torch.Compare(model, twin, inputs, labels).Claims;
        Assert.Equal(["forward", "gradients, by hand = the framework's", "3 steps of SGD with momentum", "3 steps of Adam", "3 steps of AdamW"], claims.Skip(1).Select(claim => claim.Claim));
        Assert.Equal(["layers.0.weight [64, 128]", "layers.0.bias [128]", "layers.2.weight [128, 10]", "layers.2.bias [10]"], claims[2].Checks.Select(check => check.What.Replace("∂L/∂ ", "")));
        Assert.All(claims.Skip(3), claim => Assert.Equal(["all weights after step 1", "all weights after step 2", "all weights after step 3"], claim.Checks.SkipLast(1).Select(check => check.What)));
        Assert.All(claims.Skip(3), claim => Assert.StartsWith("from the same gradients", claim.Checks[^1].What));
    }

    [Fact]
    public void It_leaves_both_models_as_they_were()
    {
        var (model, inputs, labels) = Models.Of<float>("CNN");
        using var twin = Torch.Twin(model);
        var before = model.Parameters.Select(each => each.Value.ToArray()).ToList();
        Torch.Compare(model, twin, inputs, labels);
        Assert.Equal(before, model.Parameters.Select(each => each.Value.ToArray()));
        Assert.All(model.Parameters, each => Assert.All(each.Gradient.ToArray(), number => Assert.Equal(0, number)));
        TorchWeights.Copy(twin, model);
        Assert.Equal(before, model.Parameters.Select(each => each.Value.ToArray()));
    }

    [Fact]
    public void Squared_error_is_compared_too()
    {
        var (model, inputs, _) = Models.Of<double>("MLP");
        using var twin = Torch.Twin(model);
        var verdict = Torch.Compare(model, twin, inputs, Tensor.Normal([64, 10], seed: 3), "D-01");
        Assert.All(verdict.Claims, claim => Assert.Equal("D-01", claim.Id));
    }

    [Fact]
    public void A_single_wrong_weight_throws_and_is_named()
    {
        var (model, inputs, labels) = Models.Of<float>("MLP");
        using var twin = Torch.Twin(model);
        model.Parameters[2].Value[7, 3] += 1e-4f;
        string message = Assert.Throws<VerificationException>(() => Torch.Compare(model, twin, inputs, labels)).Message;
        Assert.Contains("layers.2.weight", message);
        Assert.Contains("the same weights", message);
    }

    [Fact]
    public void Another_function_with_the_same_weights_throws_at_the_forward_pass()
    {
        var (model, inputs, labels) = Models.Of<float>("MLP");
        using var twin = new TorchMlp([64, 128, 10], () => nn.GELU(), ScalarType.Float32);
        TorchWeights.Copy(model, twin);
        Assert.Contains("forward", Assert.Throws<VerificationException>(() => Torch.Compare(model, twin, inputs, labels)).Message);
    }

    [Fact]
    public void The_same_values_with_another_gradient_throw_at_the_gradients()
    {
        var (model, inputs, labels) = Models.Of<float>("MLP");
        using var twin = new Detached();
        TorchWeights.Copy(model, twin);
        string message = Assert.Throws<VerificationException>(() => Torch.Compare(model, twin, inputs, labels)).Message;
        Assert.Contains("✗ ∂L/∂ first.weight", message);
        Assert.Contains("✓ ∂L/∂ second.weight", message);
    }

    [Fact]
    public void Another_hyperparameter_throws_at_its_optimizer()
    {
        var (model, inputs, labels) = Models.Of<float>("MLP");
        using var twin = Torch.Twin(model);
        string message = Assert.Throws<VerificationException>(() => Torch.Compare(model, twin, inputs, labels, optimizers: [new SgdTwin(0.1), new OtherRate()])).Message;
        Assert.Contains("3 steps of other rate", message);
    }

    [Fact]
    public void An_optimizer_that_leaves_one_small_parameter_behind_is_found()
    {
        var (model, inputs, labels) = Models.Of<float>("MLP");
        using var twin = Torch.Twin(model);
        string message = Assert.Throws<VerificationException>(() => Torch.Compare(model, twin, inputs, labels, optimizers: [new SgdTwin(1e-6), new WithoutLastBias()])).Message;
        Assert.Contains("3 steps of without the last bias", message);
        Assert.Contains("layers.2.bias", message);
    }

    [Fact]
    public void Labels_that_do_not_belong_to_the_batch_are_named()
    {
        var (model, inputs, _) = Models.Of<float>("MLP");
        using var twin = Torch.Twin(model);
        Assert.Contains("3 labels", Assert.Throws<ShapeException>(() => Torch.Compare(model, twin, inputs, [1, 2, 3])).Message);
        Assert.Contains("Label 10", Assert.Throws<ArgumentException>(() => Torch.Compare(model, twin, inputs, [10, .. new int[63]])).Message);
    }

    private void Holds<T>(string name, double tolerance) where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var (model, inputs, labels) = Models.Of<T>(name);
        using var twin = Torch.Twin(model);
        var checks = Torch.Compare(model, twin, inputs, labels).Claims.SelectMany(claim => claim.Checks).ToList();
        Assert.All(checks, check => Assert.InRange(check.Error, 0, tolerance));
        output.WriteLine($"{name}, {typeof(T).Name}: largest error {checks.Max(check => check.Error):E1}, at {checks.MaxBy(check => check.Error)!.What}");
        // The weights; predictions and loss; a gradient each; three steps each with its own gradients and one line with the same.
        Assert.Equal(1 + 2 + model.Parameters.Count + 3 * 4, checks.Count);
    }

    /// <summary>An MLP whose first layer is cut off from the way back.</summary>
    private sealed class Detached : nn.Module<torch.Tensor, torch.Tensor>
    {
        private readonly nn.Module<torch.Tensor, torch.Tensor> first, second;

        public Detached() : base("detached")
        {
            (first, second) = (nn.Linear(64, 128), nn.Linear(128, 10));
            RegisterComponents();
        }

        public override torch.Tensor forward(torch.Tensor x) => second.call(nn.functional.relu(first.call(x)).detach());
    }

    private sealed record OtherRate : OptimizerTwin
    {
        public override string Name => "other rate";

        public override Optimizer<T> Ours<T>(IReadOnlyList<Parameter<T>> parameters) => new Sgd<T>(parameters, 0.1);

        public override optim.Optimizer Theirs(IReadOnlyList<global::TorchSharp.Modules.Parameter> decaying, IReadOnlyList<global::TorchSharp.Modules.Parameter> others) =>
            optim.SGD([.. decaying, .. others], 0.101);
    }

    /// <summary>Steps so small that beside the largest weight nobody would see one that is missing.</summary>
    private sealed record WithoutLastBias : OptimizerTwin
    {
        public override string Name => "without the last bias";

        public override Optimizer<T> Ours<T>(IReadOnlyList<Parameter<T>> parameters) => new Sgd<T>(parameters, 1e-6);

        public override optim.Optimizer Theirs(IReadOnlyList<global::TorchSharp.Modules.Parameter> decaying, IReadOnlyList<global::TorchSharp.Modules.Parameter> others) =>
            optim.SGD([.. decaying, .. others.SkipLast(1)], 1e-6);
    }
}
