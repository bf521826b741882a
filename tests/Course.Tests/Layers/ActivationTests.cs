namespace Course.Tests;

public class ActivationTests
{
    private static readonly Tensor<double> X = 2 * Tensor.Normal([4, 9], 1);

    [Fact]
    public void ActivationsAreTheirRules()
    {
        Check<ReLU>();
        Check<Tanh>();
        Check<Sigmoid>();
        Check<GELU>();
        Check<SiLU>();
    }

    [Fact]
    public void AGradientOfTheWrongShapeNamesBoth()
    {
        var layer = new Activation<double, Tanh>();
        layer.Forward(X);
        Assert.Contains("[4, 9]", Assert.Throws<ShapeException>(() => layer.Backward(Tensor.Zeros([4, 8]))).Message);
    }

    private static void Check<F>() where F : IActivation
    {
        LayerLaws.Hold(new Activation<double, F>(), (x, _) => Var<Tensor<double>>.Map<F>(x), X);
        LayerLaws.HoldInFloat(new Activation<float, F>(), new Activation<double, F>(), X);
    }
}
