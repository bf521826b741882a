namespace Course.Tests;

/// <summary>Statistics of weights, with limits of five standard errors: one correct test in two million fails, and seeds are fixed.</summary>
internal static class Moments
{
    /// <summary>Mean 0 and the variance; n numbers have the standard error σ/√n of the mean and σ²√((κ − 1)/n) of the variance.</summary>
    /// <param name="kurtosis">κ: 3 for normal numbers, 1.8 for uniform ones.</param>
    public static void AssertVariance(double variance, Tensor<double> weights, double kurtosis)
    {
        double n = weights.Count, mean = weights.Mean().Scalar;
        Assert.InRange(mean, -5 * Math.Sqrt(variance / n), 5 * Math.Sqrt(variance / n));
        Assert.Equal(1, (weights - mean).Square().Mean().Scalar / variance, 5 * Math.Sqrt((kurtosis - 1) / n));
    }

    public static void AssertNormal(double variance, Tensor<double> weights) => AssertVariance(variance, weights, 3);

    /// <summary>All inside of the limit, and near to it: that none of n numbers is in the last 20/n of the range has probability e⁻²⁰.</summary>
    public static void AssertUniform(double limit, Tensor<double> weights)
    {
        AssertVariance(limit * limit / 3, weights, 1.8);
        double largest = weights.Abs().ToArray().Max();
        Assert.InRange(largest, limit * (1 - 20.0 / weights.Count), limit);
    }
}
