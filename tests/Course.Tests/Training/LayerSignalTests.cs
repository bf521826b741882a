namespace Course.Tests;

public class LayerSignalTests
{
    private static readonly Sequential<double> Network = MultilayerPerceptron.Of<double, Tanh>([3, 5, 2], (shape, seed) => Xavier.Normal(shape, seed), seed: 1);
    private static readonly Tensor<double> Inputs = Tensor.Normal([4, 3], seed: 9), Gradient = Tensor.Normal([4, 2], seed: 10);

    [Fact]
    public void OutputsAndGradientsAreThoseOfAutomaticDifferentiation()
    {
        var signals = LayerSignals.Of(Network, Inputs, _ => Gradient);
        var (w1, w2) = (Network.Parameters[0].Value, Network.Parameters[2].Value);
        var z = new Var<Tensor<double>>(Inputs.MatMul(w1));
        var h = z.Tanh();
        var y = h.MatMul(w2);
        y.Backward(Gradient);
        Assert.True(RelativeError.Of(signals[0].Output, z.Value) < 1e-14);
        Assert.True(RelativeError.Of(signals[1].Output, h.Value) < 1e-14);
        Assert.True(RelativeError.Of(signals[2].Output, y.Value) < 1e-14);
        Assert.True(RelativeError.Of(signals[0].OutputGradient, z.Gradient) < 1e-13);
        Assert.True(RelativeError.Of(signals[1].OutputGradient, Gradient.MatMul(w2.Transpose())) < 1e-14);
        Assert.Equal(Gradient.ToArray(), signals[2].OutputGradient.ToArray());
    }

    [Fact]
    public void MomentsAreMeansOfSquares()
    {
        var signal = LayerSignals.Of(Network, Inputs, _ => Gradient)[2];
        Assert.Equal(signal.Output.Square().Mean().Scalar, signal.OutputMoment, 1e-14);
        Assert.Equal(Gradient.Square().Mean().Scalar, signal.GradientMoment, 1e-14);
    }

    [Fact]
    public void ParameterGradientsAreOfThisPassAlone()
    {
        double once = LayerSignals.Of(Network, Inputs, _ => Gradient)[0].ParameterGradientNorm;
        var twice = LayerSignals.Of(Network, Inputs, _ => Gradient);
        Assert.Equal(once, twice[0].ParameterGradientNorm);
        Assert.Equal(0, twice[1].ParameterGradientNorm);
        Assert.Equal(GradientNorm.Of(Network.Layers[0].Parameters), once);
    }

    [Fact]
    public void AGradientOfAnotherShapeIsRefused() =>
        Assert.Contains("[4, 3]", Assert.Throws<ShapeException>(() => LayerSignals.Of(Network, Inputs, _ => Tensor.Zeros([4, 3]))).Message);
}
