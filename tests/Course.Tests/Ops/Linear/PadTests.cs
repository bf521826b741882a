namespace Course.Tests;

public class PadTests
{
    [Fact]
    public void ConcatenatedArraysStandOneAfterTheOther() =>
        Assert.Equal([1, 2, 5, 3, 4, 6], Operations.Concat([Tensor.Of([[1, 2], [3, 4]]), Tensor.Of([[5.0], [6]])], axis: 1).ToArray());

    [Fact]
    public void NothingCannotBeConcatenated() => Assert.Contains("nothing", Assert.Throws<ArgumentException>(() => Operations.Concat<Tensor<double>>([], 0)).Message);

    [Fact]
    public void OtherAxesThatWouldBroadcastAreRefusedAllTheSame()
    {
        string message = Assert.Throws<ShapeException>(() => Operations.Concat([Tensor.Zeros([2, 3]), Tensor.Zeros([1, 3])], axis: 1)).Message;
        Assert.Contains("part 1 has shape [1, 3]", message);
        Assert.Contains("[2, 3]", message);
    }

    [Fact]
    public void AnArrayThatDoesNotFitIsNamed() =>
        Assert.Contains("at 2 into an axis of 4", Assert.Throws<ShapeException>(() => new Pad(0, 2, 4).Apply(Tensor.Zeros([3]))).Message);
}
