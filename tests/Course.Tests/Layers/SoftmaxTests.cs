namespace Course.Tests;

public class SoftmaxTests
{
    private static readonly Golden Golden = Course.Golden.Load("softmax");

    [Fact]
    public void RowsArePytorchs() => Laws.Close(Softmax.Of(Golden["Z"]), Golden["P"], Verify.PytorchTolerance, "P");

    [Fact]
    public void ItsBackwardRuleIsPytorchs() => Laws.Close(Softmax.Backward(Golden["G"], Golden["P"]), Golden["dZ"], Verify.PytorchTolerance, "dZ");

    [Fact]
    public void ItsBackwardRuleIsThatOfItsComposition()
    {
        var z = new Var<Tensor<double>>(Golden["Z"]);
        Softmax.Of(z).Backward(Golden["G"]);
        Laws.Close(Softmax.Backward(Golden["G"], Golden["P"]), z.Gradient, Laws.Exact, "composition");
    }

    [Fact]
    public void FloatAgreesWithDouble()
    {
        Tensor<float> z = Golden["Z"].To<float>(), g = Golden["G"].To<float>(), y = Softmax.Of(z);
        Laws.Close(y.To<double>(), Softmax.Of(z.To<double>()), 1e-6, "forward");
        Laws.Close(Softmax.Backward(g, y).To<double>(), Softmax.Backward(g.To<double>(), y.To<double>()), 1e-6, "backward");
    }

    [Fact]
    public void ItObeysTheLawsToSecondOrder() => Laws.Hold(Softmax.Of, Softmax.Of, Softmax.Of, Golden["Z"]);

    [Fact]
    public void ItsBackwardRuleIsDifferentiableItself() =>
        Laws.Hold(p => Softmax.Backward(Golden["G"], p), p => Softmax.Backward(Golden["G"], p), p => Softmax.Backward<Var<Dual<Tensor<double>>>>((Dual<Tensor<double>>)Golden["G"], p), Golden["P"]);

    [Fact]
    public void RowsSumToOneHoweverLargeTheScores()
    {
        var p = Softmax.Of(Tensor.Of([[1000, 999, -1000], [-1e308, -1e308, -1e308]]));
        Laws.Close(p.Sum(-1), Tensor.Of(1, 1), Laws.Exact, "sum");
        Laws.Close(p[1, 0], 1.0 / 3, Laws.Exact, "equal scores");
    }

    [Fact]
    public void AScoreOfMinusInfinityGetsNothing() => Assert.Equal([0.5, 0, 0.5], Softmax.Of(Tensor.Of(1, double.NegativeInfinity, 1)).ToArray());

    [Fact]
    public void AnyNumberOfLeadingAxesIsABatch()
    {
        var flat = Softmax.Of(Golden["Z"].Reshape([4, 5]));
        Laws.Close(Softmax.Of(Golden["Z"].Reshape([2, 2, 5])).Reshape([4, 5]), flat, 1e-16, "batch");
    }

    [Fact]
    public void TheFormulaPrintsFromTheRunningRule()
    {
        Assert.Equal(@"\frac{e^{z - \max z}}{\textstyle\sum e^{z - \max z}}", Softmax.Of<Tex>("z").Text);
        Assert.Equal(@"G \odot p - p \odot \textstyle\sum G \odot p", Softmax.Backward<Tex>("G", "p").Text);
    }

    [Fact]
    public void AGradientOfAnotherShapeIsRefusedInsteadOfStretched() =>
        Assert.Contains("[1, 5]", Assert.Throws<ShapeException>(() => Softmax.Backward(Tensor.Ones([1, 5]), Golden["P"])).Message);

    [Fact]
    public void NoClassesAreRefused() => Assert.Throws<ShapeException>(() => Softmax.Of(Tensor.Zeros([3, 0])));
}
