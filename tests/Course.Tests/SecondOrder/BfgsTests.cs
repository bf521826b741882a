namespace Course.Tests;

public class BfgsTests
{
    [Fact]
    public void TheUpdateKeepsSymmetryAndPositivenessAndSatisfiesTheSecantEquation()
    {
        var inverse = Tensor.Identity(6);
        for (int step = 0; step < 20; step++)
        {
            Tensor<double> s = Tensor.Normal([6], 2 * step), y = s + 0.4 * Tensor.Normal([6], 2 * step + 1);
            if (Dense.Dot(s, y) <= 0) continue;
            inverse = Bfgs.Next(inverse, s, y);
            Assert.Equal(inverse.ToArray(), inverse.Transpose().ToArray());
            Laws.Close(inverse.MatMul(y.Reshape([6, 1])).Reshape([6]), s, 1e-12, "B y = s");
            Assert.True(Dense.Matrix(inverse).Evd().EigenValues.All(value => value.Real > 0));
        }
    }

    [Fact]
    public void TheUpdateIsTheProductFormOfTheBook()
    {
        Tensor<double> b = Tensor.Identity(3) * 2, s = Tensor.Of(1, 2, -1), y = Tensor.Of(0.5, 1, 0.3), i = Tensor.Identity(3);
        double rho = 1 / Dense.Dot(s, y);
        Tensor<double> sc = s.Reshape([3, 1]), yc = y.Reshape([3, 1]);
        var book = (i - rho * sc.MatMul(yc.Transpose())).MatMul(b).MatMul(i - rho * yc.MatMul(sc.Transpose())) + rho * sc.MatMul(sc.Transpose());
        Laws.Close(Bfgs.Next(b, s, y), book, 1e-14, "multiplied out");
    }

    [Fact]
    public void RosenbrocksValleyConverges()
    {
        var method = new Bfgs(new Rosenbrock());
        var path = method.Run(Rosenbrock.Start);
        Assert.Equal(StopReason.GradientSmall, path.StopReason);
        Assert.InRange(path.Steps, 20, 50);
        Laws.Close(path.End, Rosenbrock.Minimum, 1e-9, "(1, 1)");
        Assert.Equal(0, method.Skipped);
    }

    [Fact]
    public void WithExactLineSearchesTheInverseHessianOfAQuadraticIsLearntInAsManyStepsAsThereAreCoordinates()
    {
        var bowl = Bowl.Random(4, seed: 5);
        var method = new Bfgs(bowl, new Exact());
        var path = method.Run(Tensor.Normal([4], 3), StoppingRule.After(5));
        Laws.Close(path.Points[4], bowl.Minimum, 1e-10, "θ₄ = θ*");
        Laws.Close(method.InverseHessian!.MatMul(bowl.Hessian(Tensor.Zeros([4]))), Tensor.Identity(4), 1e-9, "B H = I");
    }

    [Fact]
    public void BacktrackingAloneMaySkipUpdatesButStillConverges()
    {
        var path = new Bfgs(new Rosenbrock(), new Armijo()).Run(Rosenbrock.Start);
        Laws.Close(path.End, Rosenbrock.Minimum, 1e-8, "(1, 1)");
    }

    [Fact]
    public void AStepAgainstTheCurvatureIsRefused()
    {
        Assert.Contains("Wolfe", Assert.Throws<ArgumentException>(() => Bfgs.Next(Tensor.Identity(2), Tensor.Of(1, 0), Tensor.Of(-1, 0))).Message);
        Assert.Contains("[3]", Assert.Throws<ShapeException>(() => Bfgs.Next(Tensor.Identity(2), Tensor.Of(1, 0, 2), Tensor.Of(1, 0))).Message);
    }

    /// <summary>On a quadratic φ′ is a straight line, and its zero the best step.</summary>
    private sealed class Exact : ILineSearch
    {
        public double Step(Ray ray) => ray.StartSlope / (ray.StartSlope - ray.Slope(1));
    }
}
