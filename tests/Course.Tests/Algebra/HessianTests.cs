namespace Course.Tests;

public class HessianTests
{
    private static readonly Tensor<double> X = Tensor.Normal([5, 3], 1), W = Tensor.Normal([3, 2], 2), V1 = Tensor.Normal([3, 2], 3);

    private static V Loss<V>(V w) where V : IArray<V> => (V.Constant(X).MatMul(w).Tanh() + 0.5).Square().Mean();

    [Fact]
    public void BothOrdersOfTheModesAndTheWholeMatrixGiveOneProduct()
    {
        var hessian = Hessian.Of(Loss, at: W);
        Assert.Equal([3, 2, 3, 2], hessian.Shape);
        var expected = hessian.Reshape([6, 6]).MatMul(V1.Reshape([6, 1])).Reshape(W.Shape);
        Laws.Close(Hessian.VectorProduct(Loss, W, V1), expected, 1e-14, "forward over reverse");
        Laws.Close(Hessian.VectorProductByReverse(Loss, W, V1), expected, 1e-14, "reverse over forward");
        Laws.Close(ReverseOverReverse(V1), expected, 1e-14, "reverse over reverse");
    }

    [Fact]
    public void ItIsTheJacobianOfTheGradientAndSymmetric()
    {
        var hessian = Hessian.Of(Loss, at: W).Reshape([6, 6]);
        Laws.Close(hessian, hessian.Transpose(), 1e-14, "H = Hᵀ");
        for (int row = 0; row < 6; row++)
        {
            int r = row;
            var differences = CentralDifferences.Gradient(w => Jacobian.Of(Loss, at: w).Span[r], W);
            Laws.Close(hessian.Slice(0, row, 1).Reshape(W.Shape), differences, Laws.Differences, $"row {row}");
        }
    }

    [Fact]
    public void OfAnObjectiveIsTheObjectivesOwn()
    {
        var at = Rosenbrock.Start;
        Laws.Close(Hessian.Of(new Rosenbrock(), at), new Rosenbrock().Hessian(at), 0, "H");
        Assert.Equal([1200 * 1.44 - 400 + 2, 480, 480, 200], Hessian.Of(new Rosenbrock(), at).ToArray().Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void TheOperatorIsTheProduct() => Assert.Equal(Hessian.VectorProduct(Loss, W, V1).ToArray(), Hessian.Operator(Loss, W)(V1).ToArray());

    [Fact]
    public void LinearAndConstantFunctionsHaveNoCurvature()
    {
        Assert.All(Hessian.VectorProduct(w => w.Sum(), W, V1).ToArray(), value => Assert.Equal(0, value));
        Assert.All(Hessian.VectorProductByReverse(w => w.Sum(), W, V1).ToArray(), value => Assert.Equal(0, value));
        Assert.All(Hessian.VectorProduct(_ => 1.0, W, V1).ToArray(), value => Assert.Equal(0, value));
    }

    [Fact]
    public void AResultOfManyNumbersIsRefused()
    {
        Assert.Contains("[3, 2]", Assert.Throws<GradientException>(() => Hessian.VectorProduct(w => w.Square(), W, V1)).Message);
        Assert.Contains("[3, 2]", Assert.Throws<GradientException>(() => Hessian.VectorProductByReverse(w => w.Square(), W, V1)).Message);
    }

    [Fact]
    public void ADirectionOfTheWrongShapeIsNamed() =>
        Assert.Contains("[2]", Assert.Throws<ShapeException>(() => Hessian.VectorProduct(Loss, W, Tensor.Of(1, 2))).Message);

    private static Tensor<double> ReverseOverReverse(Tensor<double> v)
    {
        var inner = new Var<Tensor<double>>(W);
        var outer = new Var<Var<Tensor<double>>>(inner);
        Loss(outer).Backward();
        (outer.Gradient * v).Sum().Backward();
        return inner.Gradient;
    }
}
