using System.Numerics.Tensors;

namespace Course.Tests;

/// <summary>LARS and LAMB: layers move by a fraction of their norm (ledger E-31, E-32).</summary>
public class TrustRatioTests
{
    private static Parameter<double> Layer(double scale, int seed, bool decays = true)
    {
        var parameter = new Parameter<double>("W", Tensor.Normal([4, 5], seed), decays);
        (Tensor.Normal([4, 5], seed + 1) * scale).Span.CopyTo(parameter.Gradient.Span);
        return parameter;
    }

    [Theory]
    [InlineData(1e-6)]
    [InlineData(1)]
    [InlineData(1e6)]
    public void WithoutDecayLarsMovesByTheSameFractionWhateverTheGradient(double scale)
    {
        var layer = Layer(scale, 1);
        var before = layer.Value.Copy();
        new Lars<double>([layer], 2, trustCoefficient: 0.01).Step();
        Assert.Equal(2 * 0.01, Norm(layer.Value - before) / Norm(before), 1e-15);
    }

    [Fact]
    public void TheDecayIsPartOfLarssRatioAndStep()
    {
        var layer = Layer(1, 1);
        Tensor<double> w = layer.Value.Copy(), g = layer.Gradient.Copy();
        var lars = new Lars<double>([layer], 0.5, trustCoefficient: 0.02, weightDecay: 0.3);
        lars.Step();
        double ratio = 0.02 * Norm(w) / (Norm(g) + 0.3 * Norm(w));
        Assert.Equal(ratio, lars.State(layer)["ratio"].Scalar, 1e-16);
        Assert.True(RelativeError.Of(layer.Value, w - 0.5 * ratio * (g + 0.3 * w)) < 1e-15);
    }

    [Theory]
    [InlineData(1e-3)]
    [InlineData(1e3)]
    public void LambMovesByTheRateTimesTheNorm(double scale)
    {
        var layer = Layer(scale, 1);
        var before = layer.Value.Copy();
        new Lamb<double>([layer], 0.03).Step();
        Assert.Equal(0.03, Norm(layer.Value - before) / Norm(before), 1e-15);
    }

    [Fact]
    public void LambsDirectionIsThatOfAdamW()
    {
        Parameter<double> one = Layer(1, 1), other = Layer(1, 1);
        var before = one.Value.Copy();
        new Lamb<double>([one], 0.03).Step();
        new AdamW<double>([other], 0.03, epsilon: 1e-6).Step();
        Tensor<double> lamb = one.Value - before, adamW = other.Value - before;
        Assert.True(RelativeError.Of(lamb / Norm(lamb), adamW / Norm(adamW)) < 1e-14);
    }

    [Fact]
    public void WhatDoesNotDecayIsNotRescaled()
    {
        Parameter<double> lars = Layer(1, 1, decays: false), lamb = Layer(1, 1, decays: false), sgd = Layer(1, 1), adam = Layer(1, 1);
        new Lars<double>([lars], 0.1).Step();
        new Sgd<double>([sgd], 0.1).Step();
        new Lamb<double>([lamb], 0.1, epsilon: 1e-8).Step();
        new Adam<double>([adam], 0.1).Step();
        Assert.True(RelativeError.Of(lars.Value, sgd.Value) < 1e-15);
        Assert.Equal(adam.Value.ToArray(), lamb.Value.ToArray());
    }

    [Fact]
    public void AZeroNormMeansARatioOfOne()
    {
        Parameter<double> still = new("W", Tensor.Normal([3], 1)), fresh = new("b", Tensor.Zeros([3]));
        fresh.Gradient.Span.Fill(2);
        var lars = new Lars<double>([still, fresh], 0.1);
        lars.Step();
        Assert.Equal([-0.2, -0.2, -0.2], fresh.Value.ToArray());
        Assert.Equal((1, 1), (lars.State(still)["ratio"].Scalar, lars.State(fresh)["ratio"].Scalar));
        Assert.Equal(Tensor.Normal([3], 1).ToArray(), still.Value.ToArray());
    }

    private static double Norm(Tensor<double> x) => TensorPrimitives.Norm<double>(x.Span);
}
