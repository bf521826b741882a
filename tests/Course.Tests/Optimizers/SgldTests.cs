namespace Course.Tests;

/// <summary>Ledger E-38.</summary>
public class SgldTests
{
    private const int Chains = 20_000, Steps = 150;

    // E = λ(w − μ)²/2: w − μ ← (1 − ηλ/2)(w − μ) + √η ε, whose stationary variance is η / (1 − (1 − ηλ/2)²).
    // 20,000 chains side by side: the mean has standard error σ/√n, the variance √(2/n) = 1 %; four of each are the limits.
    // After 150 steps (1 − ηλ/2)¹⁵⁰ = 1e-7 is left of the start.
    [Fact]
    public void ItSamplesTheGaussianThatTheEnergyDescribes()
    {
        const double rate = 0.1, precision = 2, mean = 3;
        double contraction = 1 - rate * precision / 2, variance = rate / (1 - contraction * contraction);
        double[] end = Walk(rate, w => precision * (w - mean), seed: 1);
        double m = end.Average();
        Assert.Equal(mean, m, 4 * Math.Sqrt(variance / Chains));
        Assert.Equal(1, end.Average(w => (w - m) * (w - m)) / variance, 4 * Math.Sqrt(2.0 / Chains));
        Assert.Equal(1 / precision, variance, 0.03);
    }

    [Fact]
    public void TheNoiseIsNormal()
    {
        // one step from 0 without a gradient, of rate 1: the noise itself; the fourth moment of n numbers has standard error √(96/n)
        var parameter = new Parameter<double>("w", Tensor.Zeros([Chains]));
        new Sgld<double>([parameter], 1, seed: 5).Step();
        double[] noise = parameter.Value.ToArray();
        Assert.Equal(0, noise.Average(), 4 / Math.Sqrt(Chains));
        Assert.Equal(1, noise.Average(x => x * x), 4 * Math.Sqrt(2.0 / Chains));
        Assert.Equal(3, noise.Average(x => x * x * x * x), 4 * Math.Sqrt(96.0 / Chains));
        Assert.Equal(Chains, noise.Distinct().Count());
    }

    [Fact]
    public void StepsParametersAndSeedsHaveNoiseOfTheirOwn()
    {
        Parameter<double> a = new("a", Tensor.Zeros([Chains])), b = new("b", Tensor.Zeros([Chains])), c = new("c", Tensor.Zeros([Chains]));
        Sgld<double> one = new([a, b], 1, seed: 1), other = new([c], 1, seed: 2);
        one.Step();
        other.Step();
        double[] first = a.Value.ToArray();
        one.Step();
        double[] second = (a.Value - Tensor.Of(first, [Chains])).ToArray();
        foreach (double[] independent in new[] { second, b.Value.ToArray(), c.Value.ToArray() })
            Assert.Equal(0, first.Zip(independent, (x, y) => x * y).Average(), 4 * Math.Sqrt(2.0 / Chains));
    }

    [Fact]
    public void TheSeedChoosesThePath() => Assert.Equal(Walk(0.1, w => w, seed: 3)[..10], Walk(0.1, w => w, seed: 3)[..10]);

    private static double[] Walk(double rate, Func<double, double> gradient, int seed)
    {
        var parameter = new Parameter<double>("w", Tensor.Zeros([Chains]));
        var sgld = new Sgld<double>([parameter], rate, seed);
        for (int step = 0; step < Steps; step++)
        {
            for (int i = 0; i < Chains; i++) parameter.Gradient.Span[i] = gradient(parameter.Value.Span[i]);
            sgld.Step();
        }
        return parameter.Value.ToArray();
    }
}
