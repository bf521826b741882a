using MathNet.Numerics.LinearAlgebra;

namespace Course.Tests;

public class LanczosTests
{
    private static readonly Tensor<double> Symmetric = Tensor.Normal([60, 60], 1) + Tensor.Normal([60, 60], 1).Transpose();

    private static Tensor<double> Times(Tensor<double> v) => Symmetric.MatMul(v.Reshape([60, 1])).Reshape([60]);

    private static double[] Exact(Tensor<double> matrix) => [.. Dense.Matrix(matrix).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).Order()];

    [Fact]
    public void TheOutermostEigenvaluesAreMathNets()
    {
        double[] exact = Exact(Symmetric);
        var found = Lanczos.Run(Times, Tensor.Normal([60], 2), steps: 45);
        for (int i = 1; i <= 3; i++) Laws.Close(found.Pairs[^i].Value, exact[^i], 1e-10, $"λ of place {i} from above");
        for (int i = 0; i < 3; i++) Laws.Close(found.Pairs[i].Value, exact[i], 1e-10, $"λ of place {i} from below");
        Assert.Equal(found.Pairs[^1], found.Largest);
        Assert.Equal(found.Pairs[0], found.Smallest);
    }

    [Fact]
    public void AProductThatIsNotFiniteIsNamed() =>
        Assert.Contains("not finite", Assert.Throws<ArithmeticException>(() => Lanczos.Run(v => v * double.PositiveInfinity, Tensor.Normal([5], 1), steps: 3)).Message);

    [Fact]
    public void AllStepsGiveAllEigenvaluesEachOnce()
    {
        double[] exact = Exact(Symmetric);
        var found = Lanczos.Run(Times, Tensor.Normal([60], 2), steps: 100);
        Assert.Equal(60, found.Pairs.Count);
        for (int i = 0; i < 60; i++) Assert.Equal(exact[i], found.Pairs[i].Value, 1e-11);
    }

    [Fact]
    public void TheBasisIsOrthonormalAndAIsTridiagonalInIt()
    {
        var found = Lanczos.Run(Times, Tensor.Normal([60], 2), steps: 20);
        for (int i = 0; i < 20; i++)
            for (int j = 0; j < 20; j++)
            {
                Assert.Equal(i == j ? 1 : 0, Dense.Dot(found.Basis[i], found.Basis[j]), 1e-14);
                Assert.Equal(found.Tridiagonal[i, j], Dense.Dot(found.Basis[i], Times(found.Basis[j])), 1e-12);
            }
    }

    [Fact]
    public void ResidualsAreWhatTheySay()
    {
        foreach (var pair in Lanczos.Run(Times, Tensor.Normal([60], 2), steps: 20).Pairs)
            Assert.Equal(Dense.Norm(Times(pair.Vector) - pair.Value * pair.Vector), pair.Residual, 1e-12);
    }

    [Fact]
    public void ACompleteBasisEndsEarly()
    {
        var found = Lanczos.Run(v => v * Tensor.Of(1, 1, 5, 5), Tensor.Of(1, 1, 1, 1), steps: 4);
        Assert.Equal([1, 5], found.Pairs.Select(pair => Math.Round(pair.Value, 13)));
        Assert.All(found.Pairs, pair => Assert.Equal(0, pair.Residual, 1e-14));
    }

    [Fact]
    public void TheSharpestCurvatureOfALossComesFromHessianVectorProducts()
    {
        Tensor<double> x = Tensor.Normal([20, 6], 3), w = Tensor.Normal([6, 3], 4), y = Tensor.OneHot([.. Enumerable.Range(0, 20).Select(i => i % 3)], 3);
        V Loss<V>(V v) where V : IArray<V> => -(LogSoftmax.Of(V.Constant(x).MatMul(v).Tanh()) * V.Constant(y)).Sum() / 20;
        double[] exact = Exact(Hessian.Of(Loss, at: w).Reshape([18, 18]));
        var found = Lanczos.Run(Hessian.Operator(Loss, w), Tensor.Normal(w.Shape, 5), steps: 18);
        Laws.Close(found.Largest.Value, exact[^1], 1e-10, "largest");
        Laws.Close(found.Smallest.Value, exact[0], 1e-10, "smallest");
        Assert.Equal(w.Shape, found.Largest.Vector.Shape);
        double dominant = exact.MaxBy(Math.Abs);
        Laws.Close(PowerIteration.Run(Hessian.Operator(Loss, w), Tensor.Normal(w.Shape, 5), tolerance: 1e-8, maxProducts: 10_000).Value, dominant, 1e-10, "power iteration");
    }

    [Fact]
    public void AStartOfZeroIsRefused()
    {
        Assert.Throws<ArgumentException>(() => Lanczos.Run(Times, Tensor.Zeros([60]), 3));
        Assert.Throws<ArgumentException>(() => PowerIteration.Run(Times, Tensor.Zeros([60])));
    }
}
