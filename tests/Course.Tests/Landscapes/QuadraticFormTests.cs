using MathNet.Numerics.LinearAlgebra;

namespace Course.Tests;

public class QuadraticFormTests
{
    private static readonly QuadraticForm Bowl = new([100, 1, 5, 0.01], rotationSeed: 3);

    [Fact]
    public void ItHasTheEigenvaluesAndAxesAskedFor()
    {
        Laws.Close(Bowl.Axes.Transpose().MatMul(Bowl.Axes), Tensor.Identity(4), 1e-14, "QᵀQ = I");
        Laws.Close(Bowl.Matrix.MatMul(Bowl.Axes), Bowl.Axes * Tensor.Of(100, 1, 5, 0.01), 1e-14, "A Q = Q Λ");
        var eigenvalues = Matrix<double>.Build.DenseOfRowMajor(4, 4, Bowl.Matrix.ToArray()).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).Order();
        Laws.Close(Tensor.Of([.. eigenvalues]), Tensor.Of(0.01, 1, 5, 100), 1e-14, "eigenvalues");
        Assert.Equal(1e4, Bowl.ConditionNumber, 1e-9);
    }

    [Fact]
    public void TheGradientByHandIsReverseModeAndDifferences()
    {
        var place = Tensor.Normal([4], seed: 1);
        var variable = new Var<Tensor<double>>(place);
        Bowl.Evaluate(variable).Backward();
        Laws.Close(Bowl.Gradient(place), variable.Gradient, Laws.Exact, "reverse mode");
        Laws.Close(Bowl.Gradient(place), CentralDifferences.Gradient(Bowl.Value, place), Laws.Differences, "differences");
    }

    [Fact]
    public void TheHessianIsTheMatrix() => Laws.Close(Bowl.Hessian(Tensor.Zeros([4])), CheckedHessian(Tensor.Normal([4], 2)), 1e-13, "H");

    [Fact]
    public void WithoutARotationItIsDiagonal() => Assert.Equal([2, 0, 0, 3], new QuadraticForm([2, 3]).Matrix.ToArray());

    [Fact]
    public void TheBestFixedStepShrinksTheErrorAtTheKnownRate()
    {
        // With η = 2/(λmin + λmax) both extreme axes shrink by (κ − 1)/(κ + 1) = 1/3 a step.
        var bowl = new QuadraticForm([1, 2], rotationSeed: 1);
        var theta = bowl.Axes.MatMul(Tensor.Of([[1.0], [1]])).Reshape([2]);
        var next = theta - 2.0 / 3 * bowl.Gradient(theta);
        Assert.Equal(1.0 / 3, Math.Sqrt(Laws.Inner(next, next) / Laws.Inner(theta, theta)), 1e-14);
    }

    [Fact]
    public void TheFormulaPrintsFromTheRunningRule() => Assert.Equal(@"J(\theta) = 0.5\,\textstyle\sum A\,\theta \odot \theta \qquad \nabla J(\theta) = A\,\theta", Bowl.Formula.Latex);

    [Fact]
    public void BadEigenvaluesAreRefused()
    {
        Assert.Throws<ArgumentException>(() => new QuadraticForm([]));
        Assert.Contains("NaN", Assert.Throws<ArgumentException>(() => new QuadraticForm([1, double.NaN])).Message);
        Assert.Contains("[4]", Assert.Throws<ShapeException>(() => Bowl.Value(Tensor.Zeros([3]))).Message);
    }

    /// <summary>The Hessian column by column from differences of the gradient.</summary>
    private static Tensor<double> CheckedHessian(Tensor<double> place)
    {
        var hessian = Tensor.Zeros([4, 4]);
        for (int j = 0; j < 4; j++)
        {
            var unit = Tensor.Zeros([4]);
            unit[j] = 1;
            var column = Bowl.Gradient(place + unit) - Bowl.Gradient(place);
            for (int i = 0; i < 4; i++) hessian[i, j] = column[i];
        }
        return hessian;
    }
}
