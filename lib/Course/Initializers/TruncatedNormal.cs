using MathNet.Numerics.Random;
using Gaussian = MathNet.Numerics.Distributions.Normal;

namespace Course;

/// <summary>The normal distribution N(0, σ²) cut off at ±2σ: no weight starts far out.</summary>
/// <remarks>By inversion: uniform numbers between Φ(−2) and Φ(2) go through Φ⁻¹, so none has to be drawn again.</remarks>
public static class TruncatedNormal
{
    private const double Cut = 2;

    /// <summary>
    /// By what cutting off shrinks the variance: 1 − 4 φ(2) / (2 Φ(2) − 1) = 0.7737. For numbers of standard deviation s take σ = s / √<see cref="Variance"/>.
    /// </summary>
    public static double Variance { get; } = 1 - 2 * Cut * Gaussian.PDF(0, 1, Cut) / (2 * Gaussian.CDF(0, 1, Cut) - 1);

    /// <summary>Numbers in [−2σ, 2σ].</summary>
    /// <param name="shape">Any.</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <param name="deviation">σ, the standard deviation before cutting off, as in torch.nn.init.trunc_normal_.</param>
    /// <exception cref="ArgumentOutOfRangeException">σ is negative or no number.</exception>
    public static Tensor<double> Of(Shape shape, int seed, double deviation = 1)
    {
        Hyperparameter.NotNegative(deviation);
        var random = new MersenneTwister(seed);
        double low = Gaussian.CDF(0, 1, -Cut), high = Gaussian.CDF(0, 1, Cut);
        return Tensor.From(shape, _ => deviation * Math.Clamp(Gaussian.InvCDF(0, 1, low + (high - low) * random.NextDouble()), -Cut, Cut));
    }
}
