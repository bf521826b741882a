namespace Course.Tests;

public class LeastSquaresTests
{
    private static readonly Tensor<double> T = Tensor.Of(0, 0.5, 1, 1.5, 2, 3);

    [Fact]
    public void GaussNewtonSolvesALinearProblemInOneStep()
    {
        var path = new GaussNewton(new Line()).Run(Tensor.Of(5, -3), new StoppingRule(gradientNorm: 1e-11));
        Assert.Equal(1, path.Steps);
        var fit = MathNet.Numerics.Fit.Line(T.ToArray(), Line.Y.ToArray());
        Laws.Close(path.End, Tensor.Of(fit.A, fit.B), 1e-13, "MathNet's line");
    }

    [Fact]
    public void BothFindTheDecayBehindExactDataAndGaussNewtonQuadratically()
    {
        var path = new GaussNewton(new Decay()).Run(Tensor.Of(2.5, 1), new StoppingRule(gradientNorm: 1e-12));
        Laws.Close(path.End, Tensor.Of(3, 0.7), 1e-12, "(3, 0.7)");
        Assert.InRange(path.Steps, 3, 8);
        var distances = path.Distances(Tensor.Of(3, 0.7));
        for (int k = 1; k + 1 < distances.Count && distances[k + 1] > 1e-14; k++) Assert.True(distances[k + 1] <= 2 * distances[k] * distances[k]);
        Laws.Close(new LevenbergMarquardt(new Decay()).Run(Tensor.Of(2.5, 1), new StoppingRule(gradientNorm: 1e-12)).End, Tensor.Of(3, 0.7), 1e-11, "(3, 0.7)");
    }

    [Fact]
    public void LevenbergMarquardtArrivesFromWhereGaussNewtonDoesNot()
    {
        Tensor<double> far = Tensor.Of(0.1, -4);
        var stop = new StoppingRule(gradientNorm: 1e-9, maxSteps: 200);
        var path = new LevenbergMarquardt(new Decay()).Run(far, stop);
        Assert.Equal(StopReason.GradientSmall, path.StopReason);
        Laws.Close(path.End, Tensor.Of(3, 0.7), 1e-9, "(3, 0.7)");
        Assert.All(path.Values.Zip(path.Values.Skip(1)), pair => Assert.True(pair.Second <= pair.First));
    }

    [Fact]
    public void SmallDampingIsGaussNewtonAndLargeDampingGradientDescent()
    {
        Tensor<double> at = Tensor.Of(2.5, 1), gradient = new Decay().Gradient(at);
        Laws.Close(new LevenbergMarquardt(new Decay(), 1e-14).Update(at, gradient), new GaussNewton(new Decay()).Update(at, gradient), 1e-12, "λ → 0");
        Laws.Close(1e8 * (new LevenbergMarquardt(new Decay(), 1e8).Update(at, gradient) - at), -gradient, 1e-6, "λ → ∞");
    }

    [Fact]
    public void TheJacobianIsAMatrixAndGivesTheGradient()
    {
        Tensor<double> at = Tensor.Of(2.5, 1), jacobian = new Decay().JacobianMatrix(at);
        Assert.Equal([6, 2], jacobian.Shape);
        Laws.Close(MatMul.Right(jacobian, new Decay().Residuals(at).Reshape([6, 1])).Reshape([2]), new Decay().Gradient(at), 1e-13, "Jᵀr = ∇J");
    }

    [Fact]
    public void DampingMustBePositive() => Assert.Contains("GaussNewton", Assert.Throws<ArgumentOutOfRangeException>(() => new LevenbergMarquardt(new Decay(), 0)).Message);

    private sealed class Line : LeastSquares
    {
        public static Tensor<double> Y => Tensor.Of(1.1, 1.4, 2.2, 2.3, 3.1, 3.9);

        public override V Residuals<V>(V theta) => theta.Slice(0, 0, 1) + theta.Slice(0, 1, 1) * V.Constant(T) - V.Constant(Y);
    }

    private sealed class Decay : LeastSquares
    {
        public override V Residuals<V>(V theta) => theta.Slice(0, 0, 1) * (-theta.Slice(0, 1, 1) * V.Constant(T)).Exp() - V.Constant(3 * (-0.7 * T).Exp());
    }
}
