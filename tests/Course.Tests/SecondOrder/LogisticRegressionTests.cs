namespace Course.Tests;

public class LogisticRegressionTests
{
    private static readonly Tensor<double> X = Tensor.Of([[-2, 1], [-1, 1], [1, 1], [2, 1], [0.5, 1]]), Y = Tensor.Of([[0], [1], [0], [1], [1]]);

    [Fact]
    public void GradientAndHessianAreThoseOfTheLoss()
    {
        var w = Tensor.Of([[0.3], [-0.2]]);
        var gradient = LogisticRegression.Gradient(X, w, Y);
        Verify.Gradient("E-41", "∇L", gradient, v => LogisticRegression.Loss(X, v, Y), at: w);
        var hessian = LogisticRegression.Hessian(X, w);
        for (int row = 0; row < 2; row++)
        {
            int i = row;
            var differences = CentralDifferences.Gradient(v => LogisticRegression.Gradient(X, v, Y)[i, 0], w);
            Laws.Close(Tensor.Of(hessian[i, 0], hessian[i, 1]), differences.Reshape([2]), 1e-10, $"row {i} of the Hessian");
        }
    }

    [Fact]
    public void CurvaturesAddUpToTheTraceOfTheHessian()
    {
        var w = Tensor.Of([[0.3], [-0.2]]);
        var hessian = LogisticRegression.Hessian(X, w);
        double[] curvatures = LogisticRegression.Curvatures(X, w);
        Assert.Equal(hessian[0, 0] + hessian[1, 1], curvatures.Sum(), 1e-14);
        Assert.Equal(hessian[0, 0] * hessian[1, 1] - hessian[0, 1] * hessian[1, 0], curvatures[0] * curvatures[1], 1e-14);
        Assert.True(0 < curvatures[0] && curvatures[0] < curvatures[1]);
    }

    [Fact]
    public void TheGradientVanishesAtTheOptimum()
    {
        var optimum = LogisticRegression.Optimum(X, Y);
        Assert.All(LogisticRegression.Gradient(X, optimum, Y).ToArray(), value => Assert.Equal(0, value, 1e-14));
    }

    [Fact]
    public void SeparableClassesHaveNoOptimumAndTheMessageSaysWhy() =>
        Assert.Contains("separates", Assert.Throws<InvalidOperationException>(() => LogisticRegression.Optimum(X, Tensor.Of([[0], [0], [1], [1], [1]]))).Message);

    [Fact]
    public void AFeatureThatCopiesAnotherHasNoSingleOptimum() =>
        Assert.Throws<InvalidOperationException>(() => LogisticRegression.Optimum(Tensor.Of([[1, 1], [2, 2], [3, 3]]), Tensor.Of([[0], [1], [0]])));
}
