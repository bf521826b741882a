namespace Course.Tests;

public class GainTests
{
    [Fact]
    public void TheGainsArePytorchs() => Assert.Equal<double[]>(Golden.Load("initializers")["gains"].ToArray(), [Gain.Linear, Gain.Sigmoid, Gain.Tanh, Gain.ReLU, Gain.LeakyReLU(), Gain.LeakyReLU(0.2)]);

    // E[relu(z)²] = ½ for z ~ N(0, 1), so ReLU's gain² times it is 1; n = 100,000 numbers with fourth moment 1.5, variance 1.25
    [Fact]
    public void ReLUsGainKeepsTheSecondMoment() => Assert.Equal(1, (Gain.ReLU * Tensor.Normal([100_000], 1)).ReLU().Square().Mean().Scalar, 5 * 2 * Math.Sqrt(1.25 / 100_000));

    [Fact]
    public void ASlopeOfOneIsNoActivation() => Assert.Equal(1, Gain.LeakyReLU(1), 1e-15);

    [Fact]
    public void ASlopeThatIsNoNumberIsNamed() => Assert.Contains("slope", Assert.Throws<ArgumentOutOfRangeException>(() => Gain.LeakyReLU(double.NaN)).Message);
}
