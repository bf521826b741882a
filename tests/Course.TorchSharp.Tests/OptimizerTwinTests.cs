namespace Course.TorchSharp.Tests;

public class OptimizerTwinTests
{
    public static TheoryData<OptimizerTwin> Twins =>
    [
        new SgdTwin(0.1), new SgdTwin(0.1, Momentum: 0.9), new SgdTwin(0.1, Momentum: 0.9, Nesterov: true, Decay: 0.01),
        new SgdTwin(0.1, Momentum: 0.9, Dampening: 0.5, Decay: 0.1), new AdamTwin(0.01), new AdamTwin(0.01, 0.8, 0.9, 1e-6, Decay: 0.1), new AdamTwin(Amsgrad: true),
        new AdamWTwin(0.01), new AdamWTwin(0.01, 0.8, 0.95, 1e-6, Decay: 0.5), new AdamWTwin(Amsgrad: true),
    ];

    /// <summary>Weight decay above all: ours leaves biases alone, the framework decays whatever group it is told to.</summary>
    [Theory]
    [MemberData(nameof(Twins))]
    public void Three_steps_are_the_same_on_both_sides_and_move_every_parameter(OptimizerTwin twin)
    {
        var (model, inputs, labels) = Models.Of<double>("deep MLP");
        foreach (var bias in model.Parameters.Where(each => !each.Decays)) bias.Value.Span.Fill(0.5);
        using var theirs = Torch.Twin(model);
        var steps = Torch.Compare(model, theirs, inputs, labels, optimizers: [twin]).Claims[^1];
        Assert.Equal($"3 steps of {twin.Name}", steps.Claim);
        Assert.All(steps.Checks, check => Assert.InRange(check.Error, 0, 1e-12));
    }
}
