using System.Numerics;

namespace Course.Tests;

public class NormalCurveTests
{
    // Abramowitz and Stegun give 1.5e-7 for the distribution; a few roundings of float are added.
    private const double Tolerance = 3e-7;

    private static readonly float[] Points = [.. Enumerable.Range(-16_000, 32_001).Select(i => i / 1000f)];

    [Fact]
    public void InFloatDistributionAndDensityAreThoseInDouble()
    {
        foreach (float[] chunk in Points.Chunk(Vector<float>.Count).Where(c => c.Length == Vector<float>.Count))
        {
            var (distribution, density) = NormalCurve.Of(new Vector<float>(chunk));
            for (int i = 0; i < chunk.Length; i++)
            {
                var (expectedDistribution, expectedDensity) = NormalCurve.Of((double)chunk[i]);
                Assert.InRange(distribution[i], expectedDistribution - Tolerance, expectedDistribution + Tolerance);
                Assert.InRange(density[i], expectedDensity - Tolerance, expectedDensity + Tolerance);
            }
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-0.5f)]
    [InlineData(-3f)]
    [InlineData(-12.5f)]
    public void TheDensityIsRightToTheLastDigitsFarOut(float x)
    {
        double expected = NormalCurve.Of((double)x).Density;
        Assert.InRange(NormalCurve.Of(Vector.Create(x)).Density[0] / expected, 1 - 2e-5, 1 + 2e-5);
    }

    [Fact]
    public void FarOutNothingOverflowsAndNaNStays()
    {
        var (distribution, density) = NormalCurve.Of(Vector.Create(-1e10f));
        Assert.InRange(distribution[0], 0, 1e-37f);
        Assert.InRange(density[0], 0, 1e-37f);
        Assert.Equal(1, NormalCurve.Of(Vector.Create(1e10f)).Distribution[0]);
        Assert.True(float.IsNaN(NormalCurve.Of(Vector.Create(float.NaN)).Distribution[0]));
    }

    [Fact]
    public void GeluOfHalfIsThatOfItsNumbers()
    {
        var x = Tensor.Of([.. Points.Where((_, i) => i % 16 == 0)], [Points.Length / 16 + 1]);
        var half = x.To<Half>();
        var expected = half.To<double>().GELU();
        var actual = half.GELU().To<double>();
        for (int i = 0; i < x.Count; i++)
        {
            // half a unit in the last place of a Half, 2⁻¹¹, and the smallest one, 2⁻²⁴
            double tolerance = Math.Abs(expected[i]) / 1024 + Math.ScaleB(1, -23);
            Assert.InRange(actual[i], expected[i] - tolerance, expected[i] + tolerance);
        }
    }
}
