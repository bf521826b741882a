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
    public void ASecondSweepThroughARetainedGraphAddsTheSameAgain()
    {
        var x = Variable(3);
        var y = x.Square().Sum();
        y.Backward(retainGraph: true);
        y.Backward();
        Assert.Equal(12, x.Gradient[0]);
    }

    [Fact]
    public void ASecondSweepThroughAFreedGraphSaysWhatToDo()
    {
        var y = Variable(3).Square().Sum();
        y.Backward();
        Assert.True(y.IsFreed);
        Assert.Empty(y.Parents);
        Assert.Contains("retainGraph: true", Assert.Throws<GraphFreedException>(() => y.Backward()).Message);
    }

    [Fact]
    public void AResultComputedFromAFreedGraphIsNoneThatCanBeSwept()
    {
        var x = Variable(3);
        var y = x.Square();
        y.Sum().Backward();
        Assert.Throws<GraphFreedException>(() => (2 * y).Sum().Backward());
        Assert.Equal(6, x.Gradient[0]);
    }

    [Fact]
    public void AFreedGraphReturnsItsMemory()
    {
        var (result, inner) = Swept();
        GC.Collect();
        Assert.False(inner.IsAlive);
        GC.KeepAlive(result);

        static (Var<Tensor<double>>, WeakReference) Swept()
        {
            var inner = Variable(1, 2).Exp();
            var result = inner.Sum();
            result.Backward();
            return (result, new WeakReference(inner));
        }
    }

    [Fact]
    public void GradientsOfInnerNodesOneHoldsOnToStay()
    {
        var y = Variable(3).Square();
        (5 * y).Sum().Backward();
        Assert.Equal(5, y.Gradient[0]);
    }

    [Fact]
    public void WhatIsComputedFromAVariableThatRequiresAGradientRequiresOneToo()
    {
        Var<Tensor<double>> constant = Tensor.Of(2.0);
        Assert.False((constant * constant).RequiresGradient);
        Assert.True((constant * Variable(1)).RequiresGradient);
    }

    [Fact]
    public void ADetachedValueIsAConstant()
    {
        var x = Variable(3);
        var square = x.Square();
        (square.Detach() * x).Sum().Backward();
        Assert.Equal(9, x.Gradient[0]);
        Assert.False(square.Detach().RequiresGradient);
        Assert.Same(square.Value, square.Detach().Value);
    }

    [Fact]
    public void BackwardWithAnOutputGradientIsAVectorJacobianProduct()
    {
        var x = Variable(1, 2);
        x.Square().Backward(Tensor.Of(10, 100));
        Assert.Equal([20, 400], x.Gradient.ToArray());
    }

    [Fact]
    public void TwoThreadsMaySweepTheirOwnGraphs()
    {
        var gradients = new double[8];
        Parallel.For(0, gradients.Length, i =>
        {
            for (int repeat = 0; repeat < 200; repeat++)
            {
                var x = Variable(i);
                var y = x.Square();
                (y * y + y).Sum().Backward();
                gradients[i] = x.Gradient[0];
            }
        });
        for (int i = 0; i < gradients.Length; i++) Assert.Equal(4.0 * i * i * i + 2 * i, gradients[i]);
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
