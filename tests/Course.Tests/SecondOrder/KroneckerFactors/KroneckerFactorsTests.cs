namespace Course.Tests;

public class KroneckerFactorsTests
{
    private static readonly Tensor<double> X = Tensor.Normal([8, 3], 1), W = Tensor.Normal([3, 2], 2), Gradient = Tensor.Normal([3, 2], 3);

    private sealed class Model(Tensor<double> x) : IFunction
    {
        public V Apply<V>(V w) where V : IArray<V> => V.Constant(x).MatMul(w);
    }

    private static KroneckerFactors Gaussian(Tensor<double> x) => KroneckerFactors.Of(x, Tensor.Zeros([x.Shape[0], 2])) with { G = Tensor.Identity(2) };

    [Fact]
    public void ForASingleLayerWithANormalOutputItIsTheExactNaturalGradient()
    {
        var exact = Fisher.Gaussian(new Model(X), W);
        Laws.Close(Gaussian(X).Matrix(), exact, 1e-14, "A ⊗ G = F");
        Laws.Close(Gaussian(X).Direction(Gradient, damping: 0), NaturalGradient.Direction(exact, Gradient), 1e-12, "no damping");
        Laws.Close(Gaussian(X).Direction(Gradient, damping: 0.1), NaturalGradient.Direction(exact, Gradient, 0.1), 1e-13, "damping 0.1");
    }

    [Fact]
    public void ForABatchOfOneWithASoftmaxItIsTheExactNaturalGradient()
    {
        var x = X.Slice(0, 0, 1);
        var p = Softmax.Of(x.MatMul(W));
        var factors = KroneckerFactors.Of(x, p) with { G = Tensor.Of([[p[0, 0], 0], [0, p[0, 1]]]) - p.Transpose().MatMul(p) };
        var exact = Fisher.Categorical(new Model(x), W);
        Laws.Close(factors.Matrix(), exact, 1e-14, "A ⊗ G = F");
        Laws.Close(factors.Direction(Gradient, 0.01), NaturalGradient.Direction(exact, Gradient, 0.01), 1e-12, "direction");
    }

    [Fact]
    public void ForABatchOfOneItIsTheEmpiricalFisherOfThatExample()
    {
        Tensor<double> x = X.Slice(0, 0, 1), g = Tensor.Normal([1, 2], 4);
        Laws.Close(KroneckerFactors.Of(x, g).Matrix(), Fisher.Empirical(MatMul.Right(x, g).Reshape([1, 6])), 1e-15, "vec(xᵀg)");
    }

    [Fact]
    public void ForSeveralExamplesItIsAnApproximation()
    {
        var g = Tensor.Normal([8, 2], 4);
        var each = Enumerable.Range(0, 8).SelectMany(i => MatMul.Right(X.Slice(0, i, 1), g.Slice(0, i, 1)).ToArray());
        Assert.InRange(RelativeError.Of(KroneckerFactors.Of(X, g).Matrix(), Fisher.Empirical(Tensor.Of(each, [8, 6]))), 0.01, 1);
    }

    [Fact]
    public void SingularFactorsAskForDamping() =>
        Assert.Contains("damping", Assert.Throws<SingularFisherException>(() => Gaussian(X.Slice(0, 0, 2)).Direction(Gradient, 0)).Message);

    [Fact]
    public void ShapesThatDoNotFitAreNamed()
    {
        Assert.Contains("[8, 3]", Assert.Throws<ShapeException>(() => KroneckerFactors.Of(X, Tensor.Zeros([7, 2]))).Message);
        Assert.Contains("[3, 2]", Assert.Throws<ShapeException>(() => Gaussian(X).Direction(Tensor.Zeros([2, 3]), 1)).Message);
    }

    [Fact]
    public void BlendIsARunningAverage()
    {
        KroneckerFactors one = new(Tensor.Of([[1]]), Tensor.Of([[2]])), other = new(Tensor.Of([[5]]), Tensor.Of([[10]]));
        Assert.Equal((2, 4), (one.Blend(other, 0.75).A[0, 0], one.Blend(other, 0.75).G[0, 0]));
    }
}
