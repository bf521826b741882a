namespace Course.Tests;

public class LinearLayerTests
{
    private static readonly Golden Golden = Golden.Load("linear");

    private static Linear<double> Layer(bool bias = true) => new(Golden["W"].Copy(), bias ? Golden["b"].Copy() : null);

    [Fact]
    public void ForwardAndBackwardAreThoseOfTheRule()
    {
        var layer = Layer();
        Laws.Close(layer.Forward(Golden["X"]), Golden["Y"], Verify.PytorchTolerance, "Y");
        Laws.Close(layer.Backward(Golden["G"]), Golden["dX"], Verify.PytorchTolerance, "dX");
        Laws.Close(layer.Weight.Gradient, Golden["dW"], Verify.PytorchTolerance, "dW");
        Laws.Close(layer.Bias!.Gradient, Golden["db"], Verify.PytorchTolerance, "db");
    }

    [Theory, InlineData(1, 1, 1), InlineData(5, 3, 2), InlineData(33, 17, 20)]
    public void ItIsItsCompositionForEveryShape(int batch, int inputs, int outputs)
    {
        var (w, b, x) = (Tensor.Normal([inputs, outputs], seed: 1), Tensor.Normal([outputs], seed: 2), Tensor.Normal([batch, inputs], seed: 3));
        LayerLaws.Hold(new Linear<double>(w, b), (input, parameters) => Linear.Forward(input, parameters[0], parameters[1]), x);
        LayerLaws.HoldInFloat(new Linear<float>(w.To<float>(), b.To<float>()), new Linear<double>(w.To<float>().To<double>(), b.To<float>().To<double>()), x);
    }

    [Fact]
    public void GradientsAddUpUntilTheyAreZeroed()
    {
        var layer = Layer();
        for (int i = 0; i < 2; i++)
        {
            layer.Forward(Golden["X"]);
            layer.Backward(Golden["G"], needsInputGradient: false);
        }
        Laws.Close(layer.Weight.Gradient, 2 * Golden["dW"], Verify.PytorchTolerance, "2 dW");
        Laws.Close(layer.Bias!.Gradient, 2 * Golden["db"], Verify.PytorchTolerance, "2 db");
        layer.ZeroGradients();
        Assert.All(layer.Parameters, parameter => Assert.All(parameter.Gradient.ToArray(), value => Assert.Equal(0, value)));
    }

    [Fact]
    public void WithoutABiasOnlyTheProductIsLeft()
    {
        var layer = Layer(bias: false);
        Laws.Close(layer.Forward(Golden["X"]), Golden["X"].MatMul(Golden["W"]), 1e-15, "X W");
        Assert.Same(layer.Weight, Assert.Single(layer.Parameters));
    }

    [Fact]
    public void OnlyTheWeightsDecay() => Assert.Equal([true, false], Layer().Parameters.Select(parameter => parameter.Decays));

    [Fact]
    public void BackwardBeforeForwardSaysSo() => Assert.Contains("Forward", Assert.Throws<GradientException>(() => Layer().Backward(Golden["G"])).Message);

    [Fact]
    public void ShapesThatDoNotFitAreRefused()
    {
        Assert.Contains("[5, 4]", Assert.Throws<ShapeException>(() => Layer().Forward(Tensor.Zeros([5, 4]))).Message);
        Assert.Contains("[2]", Assert.Throws<ShapeException>(() => new Linear<double>(Golden["W"], Tensor.Zeros([3]))).Message);
        Assert.Contains("[3]", Assert.Throws<ShapeException>(() => new Linear<double>(Tensor.Zeros([3]), null)).Message);
        var layer = Layer();
        layer.Forward(Golden["X"]);
        Assert.Contains("[4, 2]", Assert.Throws<ShapeException>(() => layer.Backward(Tensor.Zeros([4, 2]))).Message);
    }
}
