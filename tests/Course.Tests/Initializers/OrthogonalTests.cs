namespace Course.Tests;

public class OrthogonalTests
{
    public static TheoryData<int[]> Shapes => [[20, 20], [30, 12], [12, 30], [8, 4, 3, 3], [50, 2, 3, 3], [1, 5], [5, 1], [1, 1]];

    [Theory, MemberData(nameof(Shapes))]
    public void RowsOrColumnsAreOrthonormalTimesTheGain(int[] sizes)
    {
        Shape shape = sizes;
        const double gain = 1.5;
        int rows = shape[0], columns = shape.Count / rows;
        var w = Orthogonal.Of(shape, 1, gain);
        Assert.Equal(shape, w.Shape);
        var matrix = w.Reshape([rows, columns]);
        var gram = rows >= columns ? matrix.Transpose().MatMul(matrix) : matrix.MatMul(matrix.Transpose());
        Assert.True(RelativeError.Of(gram, Tensor.Identity(Math.Min(rows, columns)) * (gain * gain)) < 1e-14);
    }

    [Fact]
    public void LengthsAreKeptThroughALongStack()
    {
        var x = Tensor.Normal([1, 16], 1);
        double length = x.Square().Sum().Scalar;
        for (int layer = 0; layer < 200; layer++) x = x.MatMul(Orthogonal.Of([16, 16], layer));
        Assert.Equal(1, x.Square().Sum().Scalar / length, 1e-13);
    }

    // Q is as likely as −Q: the sum of diagonals is 0 on average, the trace of a random rotation or reflection having variance 1.
    // Householder's Q as it comes has diagonals with a sign of their own, which this would show at once.
    [Fact]
    public void NoDirectionIsPreferred()
    {
        const int draws = 1000;
        double sum = Enumerable.Range(0, draws).Sum(seed => Trace(Orthogonal.Of([4, 4], seed)));
        Assert.InRange(sum / draws, -5 / Math.Sqrt(draws), 5 / Math.Sqrt(draws));
    }

    [Fact]
    public void TheSeedChooses()
    {
        Assert.Equal(Orthogonal.Of([4, 4], 1).ToArray(), Orthogonal.Of([4, 4], 1).ToArray());
        Assert.NotEqual(Orthogonal.Of([4, 4], 1).ToArray(), Orthogonal.Of([4, 4], 2).ToArray());
    }

    [Fact]
    public void AVectorIsRefused() => Assert.Contains("[5]", Assert.Throws<ShapeException>(() => Orthogonal.Of([5], 1)).Message);

    private static double Trace(Tensor<double> q) => Enumerable.Range(0, q.Shape[0]).Sum(i => q[i, i]);
}
