namespace Course.Tests;

public class LeCunTests
{
    [Fact]
    public void TheVarianceIsOneOverTheInputs()
    {
        Moments.AssertNormal(1.0 / 200, LeCun.Normal([200, 400], 1));
        Moments.AssertUniform(Math.Sqrt(3.0 / 200), LeCun.Uniform([200, 400], 2));
        Moments.AssertNormal(1.0 / (30 * 15), LeCun.Normal([40, 30, 5, 3], 3));
    }

    // Var(y) = n Var(w) Var(x) = 1: 400 independent outputs for one input of norm √n
    [Fact]
    public void ALinearLayerKeepsTheVariance()
    {
        var x = Tensor.Ones([1, 300]);
        Moments.AssertNormal(1, x.MatMul(LeCun.Normal([300, 20_000], 4)));
    }
}
