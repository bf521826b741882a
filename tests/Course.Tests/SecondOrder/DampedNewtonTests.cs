namespace Course.Tests;

public class DampedNewtonTests
{
    [Fact]
    public void TakesFullNewtonStepsWhereTheHessianIsPositiveDefinite()
    {
        var bowl = Bowl.Random(5, seed: 1);
        var method = new DampedNewton(bowl);
        var path = method.Run(Tensor.Normal([5], 3), new StoppingRule(gradientNorm: 1e-10));
        Assert.Equal(1, path.Steps);
        Assert.Equal([0], method.Shifts);
        Laws.Close(path.End, bowl.Minimum, 1e-12, "θ₁ = H⁻¹b");
    }

    [Fact]
    public void RosenbrocksValleyGoesDownOnly()
    {
        var path = new DampedNewton(new Rosenbrock()).Run(Rosenbrock.Start, new StoppingRule(gradientNorm: 1e-11));
        Assert.Equal(StopReason.GradientSmall, path.StopReason);
        Laws.Close(path.End, Rosenbrock.Minimum, 1e-10, "(1, 1)");
        Assert.All(path.Values.Zip(path.Values.Skip(1)), pair => Assert.True(pair.Second <= pair.First));
        Assert.InRange(path.Steps, 10, 30);
    }

    [Fact]
    public void AnIndefiniteHessianIsFoundAndShiftedAndTheSaddleLeft()
    {
        var wells = new TwoWells();
        var method = new DampedNewton(wells);
        Tensor<double> start = Tensor.Of(0.1, 0.5);
        Laws.Close(new Newton(wells).Run(start).End + 1, Tensor.Of(1, 1), 1e-12, "Newton goes to the saddle (0, 0)");
        var path = method.Run(start, new StoppingRule(gradientNorm: 1e-12));
        Assert.True(method.Shifts[0] > 0);
        Assert.Equal(0, method.Shifts[^1]);
        Laws.Close(path.End + 1, Tensor.Of(2, 1), 1e-12, "(1, 0)");
    }

    [Fact]
    public void TheShiftLiftsTheLowestEigenvalueAboveZero()
    {
        Assert.Equal(0, DampedNewton.Shift(Tensor.Of([[2, 1], [1, 2]])));
        Assert.Equal(3 + 4e-6, DampedNewton.Shift(Tensor.Of([[4, 0], [0, -3]])), 1e-14);
        Assert.Equal(1, DampedNewton.Shift(Tensor.Zeros([2, 2])));
    }

    private sealed class TwoWells : Objective2D
    {
        public override V Evaluate<V>(V x, V y) => 0.25 * x.Square().Square() - 0.5 * x.Square() + y.Square();
    }
}
