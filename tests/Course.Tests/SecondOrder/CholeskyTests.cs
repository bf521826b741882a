namespace Course.Tests;

public sealed class CholeskyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    public void The_factor_multiplies_back_solves_and_counts_its_operations(int n)
    {
        var normal = Tensor.Normal([n, n], seed: n);
        var matrix = normal.MatMul(normal.Transpose()) + Tensor.Identity(n);
        var cholesky = Cholesky.Of(matrix);
        Assert.True(RelativeError.Of(cholesky.Factor.MatMul(cholesky.Factor.Transpose()), matrix) < 1e-13);
        var x = Tensor.Normal([n, 1], seed: 5);
        Assert.True(RelativeError.Of(cholesky.Solve(matrix.MatMul(x)), x) < 1e-10);
        Assert.Equal(((long)n * n * n - n) / 6 + n * (n - 1) / 2 + n, cholesky.Operations);
    }

    [Fact]
    public void A_matrix_that_is_not_positive_definite_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Cholesky.Of(Tensor.Of([[1, 2], [2, 1.0]])));

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ShapeException>(() => Cholesky.Of(Tensor.Zeros([2, 3])));
        Assert.Throws<ShapeException>(() => Cholesky.Of(Tensor.Identity(2)).Solve(Tensor.Of(1, 2, 3.0)));
    }
}
