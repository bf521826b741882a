namespace Course.Tests;

public class JacobianTests
{
    private static readonly Tensor<double> X = Tensor.Normal([2, 3], 1), W = Tensor.Normal([3, 2], 2);

    private static V Bend<V>(V w) where V : IArray<V> => V.Constant(X).MatMul(w).Tanh();

    [Fact]
    public void OfAMatrixProductHasTheShapeOfResultThenInput()
    {
        var jacobian = Jacobian.Of(w => X.MatMul(w), at: W);
        Assert.Equal([2, 2, 3, 2], jacobian.Shape);
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                for (int a = 0; a < 3; a++)
                    for (int b = 0; b < 2; b++) Assert.Equal(b == j ? X[i, a] : 0, jacobian[i, j, a, b]);
    }

    [Fact]
    public void BothModesAgreeWithDifferences()
    {
        Tensor<double> reverse = Jacobian.Of(Bend, at: W), forward = Jacobian.ByForwardMode(Bend, at: W);
        Laws.Close(reverse, forward, 1e-15, "rows = columns");
        for (int row = 0; row < 4; row++)
        {
            int r = row;
            var differences = CentralDifferences.Gradient(w => Bend(w).Span[r], W);
            Laws.Close(new(reverse.Span.Slice(row * 6, 6).ToArray(), W.Shape), differences, Laws.Differences, $"row {row}");
        }
    }

    [Fact]
    public void ForwardModeTakesConstantsBesideItsVariable() =>
        Laws.Close(Jacobian.ByForwardMode(w => X.MatMul(w), at: W), Jacobian.Of(w => X.MatMul(w), at: W), 0, "X w");

    [Fact]
    public void AFunctionWrittenOnceTakesTheModeWithFewerSweeps()
    {
        var many = new Counting(outputs: 5);
        Assert.Equal([5, 2], Jacobian.Of(many, at: Tensor.Of(1, 2)).Shape);
        Assert.Equal((2, 0), (many.Forward, many.Reverse));
        var few = new Counting(outputs: 1);
        Assert.Equal([1, 3], Jacobian.Of(few, at: Tensor.Of(1, 2, 3)).Shape);
        Assert.Equal((0, 1), (few.Forward, few.Reverse));
    }

    [Fact]
    public void ProductsAreTheJacobianTimesAVectorFromEitherSide()
    {
        Tensor<double> v = Tensor.Normal(W.Shape, 3), u = Tensor.Normal([2, 2], 4), j = Jacobian.Of(Bend, at: W).Reshape([4, 6]);
        Laws.Close(Jacobian.VectorProduct(Bend, W, v).Reshape([4, 1]), j.MatMul(v.Reshape([6, 1])), 1e-14, "J v");
        Laws.Close(Jacobian.TransposedVectorProduct(Bend, W, u).Reshape([1, 6]), u.Reshape([1, 4]).MatMul(j), 1e-14, "uᵀ J");
    }

    [Fact]
    public void AFunctionThatDoesNotUseItsInputHasAJacobianOfZeros()
    {
        Assert.Equal([0, 0], Jacobian.Of(_ => Tensor.Of(3.0), at: Tensor.Of(1, 2)).ToArray());
        Assert.Equal([0, 0], Jacobian.ByForwardMode(_ => Tensor.Of(3.0), at: Tensor.Of(1, 2)).ToArray());
        Assert.Equal([0, 0], Jacobian.TransposedVectorProduct(_ => Tensor.Of(3.0), Tensor.Of(1, 2), Tensor.Of(1.0)).ToArray());
    }

    [Fact]
    public void VectorsOfTheWrongShapeAreNamed()
    {
        Assert.Contains("[3]", Assert.Throws<ShapeException>(() => Jacobian.VectorProduct(Bend, W, Tensor.Of(1, 2, 3))).Message);
        Assert.Contains("[3]", Assert.Throws<ShapeException>(() => Jacobian.TransposedVectorProduct(Bend, W, Tensor.Of(1, 2, 3))).Message);
    }

    private sealed class Counting(int outputs) : IFunction
    {
        public int Forward { get; private set; }

        public int Reverse { get; private set; }

        public V Apply<V>(V x) where V : IArray<V>
        {
            if (typeof(V) == typeof(Dual<Tensor<double>>)) Forward++;
            if (typeof(V) == typeof(Var<Tensor<double>>)) Reverse++;
            return x.Sum() * V.Constant(Tensor.Ones([outputs]));
        }
    }
}
