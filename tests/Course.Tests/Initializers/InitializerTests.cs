namespace Course.Tests;

public class InitializerTests
{
    [Fact]
    public void ZerosAndConstants()
    {
        Assert.Equal([0, 0, 0], Initializer.Zeros([3]).ToArray());
        Assert.Equal([0.1, 0.1], Initializer.Constant([1, 2], 0.1).ToArray());
    }

    [Fact]
    public void UniformNumbersFillTheirRange() => Moments.AssertUniform(0.3, Initializer.Uniform([50_000], 1, 0.3));

    [Fact]
    public void NormalNumbersHaveTheDeviation() => Moments.AssertNormal(0.09, Initializer.Normal([50_000], 2, 0.3));

    [Fact]
    public void AnIdentityPassesItsInputsOn()
    {
        Assert.Equal([1, 0, 0, 0, 1, 0], Initializer.Identity([2, 3]).ToArray());
        Assert.Equal([2, 0, 0, 2, 0, 0], Initializer.Identity([3, 2], gain: 2).ToArray());
        Assert.Equal([7, 8, 0], Tensor.Of([[7, 8]]).MatMul(Initializer.Identity([2, 3])).ToArray());
    }

    [Fact]
    public void BadArgumentsAreNamed()
    {
        Assert.Contains("limit", Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.Uniform([2], 1, -1)).Message);
        Assert.Contains("deviation", Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.Normal([2], 1, double.NaN)).Message);
        Assert.Contains("[2, 3, 4]", Assert.Throws<ShapeException>(() => Initializer.Identity([2, 3, 4])).Message);
    }
}
