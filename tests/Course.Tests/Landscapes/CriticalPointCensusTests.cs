namespace Course.Tests;

public sealed class CriticalPointCensusTests
{
    [Fact]
    public void Pivots_count_the_negative_eigenvalues_and_multiply_to_the_determinant()
    {
        foreach (int n in new[] { 1, 2, 5, 8 })
        {
            var normal = Tensor.Normal([n, n], seed: n);
            var matrix = normal + normal.Transpose();
            var spectrum = Spectrum.Of(matrix).Eigenvalues;
            var (negative, determinant) = CriticalPointCensus.Eliminate(matrix.ToArray(), n);
            Assert.Equal(spectrum.Count(value => value < 0), negative);
            Assert.Equal(1, determinant / spectrum.Aggregate((a, b) => a * b), 1e-10);
        }
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.25)]
    [InlineData(3, 0.123303)]   // (29 − 6√6)/116, Bardeen, Bond, Kaiser, Szalay 1986
    public void Minima_of_random_functions_have_their_known_share(int n, double share)
    {
        var census = CriticalPointCensus.OfRandomFunction(n, 80_000, seed: 1);
        Assert.Equal(share, census.Minima, 4 * census.StandardErrors[0]);
        Assert.Equal(1, census.Shares.Sum(), 1e-12);
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.146447)]   // (2 − √2)/4
    [InlineData(3, 0.024921)]   // ¼ − 1/(√2 π)
    public void Positive_definite_GOE_matrices_have_their_known_share(int n, double share)
    {
        var census = CriticalPointCensus.OfGoe(n, 80_000, seed: 2);
        Assert.Equal(share, census.Minima, 4 * census.StandardErrors[0]);
    }

    [Fact]
    public void No_variables_or_no_samples_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CriticalPointCensus.OfGoe(0, 10, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CriticalPointCensus.OfGoe(2, 0, 1));
    }
}
