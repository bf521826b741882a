namespace Course.Tests;

public class CountedTests
{
    private static readonly Tensor<double> X = Tensor.Normal([5, 3], 1), W = Tensor.Normal([3, 4], 2);

    [Fact]
    public void AMatrixProductIsTwoFlopsATerm()
    {
        var flops = new FlopCount();
        var y = flops.Watch(X).MatMul(Counted.Constant(W));
        Assert.Equal(2 * 5 * 3 * 4, flops.Total);
        Assert.Equal(flops.Total, flops.Products);
        Assert.Equal(X.MatMul(W).ToArray(), y.Value.ToArray());
    }

    [Fact]
    public void ABatchOfProductsCountsEachOfThem()
    {
        var flops = new FlopCount();
        flops.Watch(Tensor.Ones([7, 5, 3])).MatMul(flops.Watch(W));
        Assert.Equal(7 * 2 * 5 * 3 * 4, flops.Products);
    }

    [Fact]
    public void ElementWiseWorkIsOneFlopAnElementOfTheResult()
    {
        var flops = new FlopCount();
        var x = flops.Watch(X);
        _ = ((x + 1.0) * x - x).Tanh() / 2.0;
        Assert.Equal(5 * 15, flops.Total);
        Assert.Equal(["Add", "Divide", "Subtract", "Tanh", "Times"], flops.Operations.Keys);
        Assert.Equal(15, flops.Of("Tanh"));
        Assert.Equal(0, flops.Of("Exp"));
    }

    [Fact]
    public void SumsCountTheirTermsAndMovingIsFree()
    {
        var flops = new FlopCount();
        flops.Watch(X).Transpose().Reshape([15]).BroadcastTo([2, 15]);
        Assert.Equal(0, flops.Total);
        flops.Watch(X).Sum(0);
        flops.Watch(X).Mean();
        flops.Watch(X).Max(-1);
        Assert.Equal(3 * 15, flops.Total);
    }

    [Fact]
    public void ConstantsAloneCountNothing()
    {
        Counted a = 2.0, b = Counted.Constant(X);
        Assert.Null((a * b).Tally);
    }

    [Fact]
    public void ReverseModeCountsItsTwoProducts()
    {
        var flops = new FlopCount();
        Var<Counted> x = new(flops.Watch(X)), w = new(flops.Watch(W));
        var y = x.MatMul(w);
        Assert.Equal(120, flops.Products);
        y.Backward(flops.Watch(Tensor.Ones([5, 4])));
        Assert.Equal(3 * 120, flops.Products);
    }

    [Fact]
    public void AConstantInputSavesOneOfThem()
    {
        var flops = new FlopCount();
        var w = new Var<Counted>(flops.Watch(W));
        Var<Counted>.Constant(X).MatMul(w).Backward(flops.Watch(Tensor.Ones([5, 4])));
        Assert.Equal(2 * 120, flops.Products);
        Assert.Equal(X.Transpose().MatMul(Tensor.Ones([5, 4])).ToArray(), w.Gradient.Value.ToArray());
    }
}
