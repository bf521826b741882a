namespace Course.Tests;

public class LogSoftmaxTests
{
    private static readonly Golden Golden = Course.Golden.Load("softmax");

    [Fact]
    public void RowsArePytorchs() => Laws.Close(LogSoftmax.Of(Golden["Z"]), Golden["L"], Verify.PytorchTolerance, "L");

    [Fact]
    public void ItsBackwardRuleIsPytorchs() => Laws.Close(LogSoftmax.Backward(Golden["G"], Golden["L"]), Golden["dZ_log"], Verify.PytorchTolerance, "dZ");

    [Fact]
    public void ItsBackwardRuleIsThatOfItsComposition()
    {
        var z = new Var<Tensor<double>>(Golden["Z"]);
        LogSoftmax.Of(z).Backward(Golden["G"]);
        Laws.Close(LogSoftmax.Backward(Golden["G"], Golden["L"]), z.Gradient, Laws.Exact, "composition");
    }

    [Fact]
    public void FloatAgreesWithDouble()
    {
        Tensor<float> z = Golden["Z"].To<float>(), g = Golden["G"].To<float>(), y = LogSoftmax.Of(z);
        Laws.Close(y.To<double>(), LogSoftmax.Of(z.To<double>()), 1e-6, "forward");
        Laws.Close(LogSoftmax.Backward(g, y).To<double>(), LogSoftmax.Backward(g.To<double>(), y.To<double>()), 1e-6, "backward");
    }

    [Fact]
    public void ItObeysTheLawsToSecondOrder() => Laws.Hold(LogSoftmax.Of, LogSoftmax.Of, LogSoftmax.Of, Golden["Z"]);

    [Fact]
    public void ScoresOfAThousandAreNoTrouble()
    {
        Laws.Close(LogSoftmax.Of(Golden["extreme"]), Golden["L_extreme"], Verify.PytorchTolerance, "L");
        Laws.Close(LogSoftmax.Backward(Golden["G_extreme"], Golden["L_extreme"]), Golden["dExtreme"], Verify.PytorchTolerance, "dZ");
    }

    [Fact]
    public void MinusOneThousandAndMinusTenThousandStayApart() =>
        Assert.Equal([0, -1000, -10000], LogSoftmax.Of(Tensor.Of(0, -1000, -10000)).ToArray());

    [Fact]
    public void ItIsTheLogarithmOfSoftmax() => Laws.Close(LogSoftmax.Of(Golden["Z"]).Exp(), Softmax.Of(Golden["Z"]), Laws.Exact, "exp");

    [Fact]
    public void AddingTheSameNumberToAllScoresChangesNothing() =>
        Laws.Close(LogSoftmax.Of(Golden["Z"] + 1024), LogSoftmax.Of(Golden["Z"]), 1024 * Laws.Exact, "shift");

    [Fact]
    public void TheFormulaPrintsFromTheRunningRule()
    {
        Assert.Equal(@"z - \max z - \ln\left(\textstyle\sum e^{z - \max z}\right)", LogSoftmax.Of<Tex>("z").Text);
        Assert.Equal(@"G - e^{\ell} \odot \textstyle\sum G", LogSoftmax.Backward<Tex>("G", @"\ell").Text);
    }

    [Fact]
    public void AGradientOfAnotherShapeIsRefusedInsteadOfStretched() =>
        Assert.Contains("[1, 5]", Assert.Throws<ShapeException>(() => LogSoftmax.Backward(Tensor.Ones([1, 5]), Golden["L"])).Message);
}
