namespace Course.Tests;

public class JacobianChainTests
{
    private static JacobianChain Chain(params int[] widths) =>
        new([.. Enumerable.Range(1, widths.Length - 1).Select(i => Tensor.Normal([widths[i], widths[i - 1]], seed: i))]);

    [Fact]
    public void BothOrdersGiveTheSameProduct()
    {
        var chain = Chain(4, 3, 5, 1);
        Laws.Close(chain.FromTheInput().Product, chain.FromTheResult().Product, 1e-14, "J₃(J₂J₁) = (J₃J₂)J₁");
    }

    [Fact]
    public void ScalarResultsAreCheaperFromTheResultBack()
    {
        var chain = Chain(4, 3, 2, 1);
        Assert.Equal(2 * 3 * 4 + 1 * 2 * 4, chain.FromTheInput().Multiplications);
        Assert.Equal(1 * 2 * 3 + 1 * 3 * 4, chain.FromTheResult().Multiplications);
    }

    [Fact]
    public void ASingleInputIsCheaperFromTheInputOn()
    {
        var chain = Chain(1, 10, 10, 10);
        Assert.Equal(200, chain.FromTheInput().Multiplications);
        Assert.Equal(1100, chain.FromTheResult().Multiplications);
    }

    [Fact]
    public void OneFunctionNeedsNoMultiplication() => Assert.Equal(0, Chain(4, 3).FromTheInput().Multiplications);

    [Fact]
    public void FunctionsThatDoNotFitTogetherAreNamed()
    {
        var message = Assert.Throws<ShapeException>(() => new JacobianChain(Tensor.Zeros([3, 4]), Tensor.Zeros([2, 5]))).Message;
        Assert.Contains("Jacobian 2", message);
        Assert.Contains("3 outputs", message);
    }

    [Fact]
    public void AnEmptyChainIsRefused() => Assert.Throws<ArgumentException>(() => new JacobianChain());
}
