namespace Course.Tests;

public class VarTests
{
    private static Var<Tensor<double>> Variable(params double[] values) => new(Tensor.Of(values));

    [Fact]
    public void GradientsAddUpOverCallsUntilTheyAreZeroed()
    {
        var x = Variable(3);
        x.Square().Sum().Backward();
        x.Square().Sum().Backward();
        Assert.Equal(12, x.Gradient[0]);
        x.ZeroGradient();
        x.Square().Sum().Backward();
        Assert.Equal(6, x.Gradient[0]);
    }

    [Fact]
    public void ASecondSweepThroughTheSameGraphAddsTheSameAgain()
    {
        var x = Variable(3);
        var y = x.Square().Sum();
        y.Backward();
        y.Backward();
        Assert.Equal(12, x.Gradient[0]);
    }

    [Fact]
    public void AValueUsedTwiceGetsTheSumOfBothGradients()
    {
        var x = Variable(2);
        (x * x + x.Exp()).Sum().Backward();
        Assert.Equal(4 + Math.Exp(2), x.Gradient[0], 1e-14);
    }

    [Fact]
    public void BroadcastOperandsGetTheSumOverTheirCopies()
    {
        var bias = Variable(1, 2, 3);
        (Tensor.Ones([4, 3]) + bias).Sum().Backward();
        Assert.Equal([4, 4, 4], bias.Gradient.ToArray());
    }

    [Fact]
    public void ConstantsGetNoGradient()
    {
        Var<Tensor<double>> constant = Tensor.Of(2.0);
        var x = Variable(3);
        (x * constant).Sum().Backward();
        Assert.Contains("constant", Assert.Throws<GradientException>(() => constant.Gradient).Message);
    }

    [Fact]
    public void AGradientBeforeBackwardSaysWhatToDo() =>
        Assert.Contains("Backward()", Assert.Throws<GradientException>(() => Variable(1).Gradient).Message);

    [Fact]
    public void BackwardFromManyNumbersSaysWhatToDo()
    {
        var message = Assert.Throws<GradientException>(() => Variable(1, 2).Exp().Backward()).Message;
        Assert.Contains("[2]", message);
        Assert.Contains("Sum", message);
    }

    [Fact]
    public void BackwardFromConstantsSaysSo()
    {
        Var<Tensor<double>> constant = Tensor.Of(2.0);
        Assert.Contains("constants only", Assert.Throws<GradientException>(() => constant.Exp().Sum().Backward()).Message);
    }

    [Fact]
    public void AnOutputGradientOfTheWrongShapeNamesBothShapes()
    {
        var message = Assert.Throws<ShapeException>(() => Variable(1, 2).Exp().Backward(Tensor.Of(1, 2, 3))).Message;
        Assert.Contains("[3]", message);
        Assert.Contains("[2]", message);
    }

    [Fact]
    public void ADeepGraphDoesNotOverflowTheStack()
    {
        var x = Variable(1);
        var y = x;
        for (int i = 0; i < 100_000; i++) y = y + 1e-5 * x;
        y.Sum().Backward();
        Assert.Equal(2, x.Gradient[0], 1e-9);
    }

    [Fact]
    public void OperationsAndParentsAreKnown()
    {
        var x = Variable(1);
        var y = x.Tanh();
        Assert.Equal("Tanh", y.Operation);
        Assert.Same(x, Assert.Single(y.Parents));
        Assert.Equal("leaf", x.Operation);
    }
}
