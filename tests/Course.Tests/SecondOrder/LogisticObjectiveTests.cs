namespace Course.Tests;

public class LogisticObjectiveTests
{
    private static readonly Tensor<double> X = Tensor.Of([[-2, 1], [-1, 1], [1, 1], [2, 1], [0.5, 1]]), Y = Tensor.Of([[0], [1], [0], [1], [1]]);

    [Fact]
    public void GradientAndHessianDerivedByHandAreThoseOfReverseMode()
    {
        var objective = new LogisticObjective(X, Y, penalty: 0.1);
        var w = Tensor.Of([[0.3], [-0.2]]);
        Laws.Close(objective.Gradient(w), Jacobian.Of(objective, w).Reshape([2, 1]), 1e-14, "∇J");
        Laws.Close(objective.Hessian(w), Hessian.Of(objective, w).Reshape([2, 2]), 1e-14, "H");
    }

    [Fact]
    public void EveryMinimiserFindsTheOptimum()
    {
        var objective = new LogisticObjective(X, Y);
        var stop = new StoppingRule(gradientNorm: 1e-12);
        foreach (Minimizer method in new Minimizer[] { new Newton(objective), new DampedNewton(objective), new Bfgs(objective), new LBfgs(objective) })
            Laws.Close(method.Run(Tensor.Zeros([2, 1]), stop).End, LogisticRegression.Optimum(X, Y), 1e-10, method.GetType().Name);
    }

    [Fact]
    public void APenaltyGivesSeparableClassesAnOptimum()
    {
        var separable = new LogisticObjective(X, Tensor.Of([[0], [0], [1], [1], [1]]), penalty: 0.01);
        Assert.Equal(StopReason.GradientSmall, new LBfgs(separable).Run(Tensor.Zeros([2, 1])).StopReason);
    }

    [Fact]
    public void BadInputIsNamed()
    {
        Assert.Contains("[5, 2]", Assert.Throws<ShapeException>(() => new LogisticObjective(X, Tensor.Zeros([4, 1]))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogisticObjective(X, Y, penalty: -1));
    }
}
