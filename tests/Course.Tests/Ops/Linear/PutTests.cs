namespace Course.Tests;

public class PutTests
{
    [Fact]
    public void ElementsThatMeetAddUp() => Assert.Equal([0, 5, 2, 0], new Put([1, 2, 1], [4]).Apply(Tensor.Of(1, 2, 4.0)).ToArray());

    [Fact]
    public void APlaceOutsideIsNamed() =>
        Assert.Contains("place -1 of a tensor of shape [4]", Assert.Throws<ShapeException>(() => new Put([0, -1], [4]).Apply(Tensor.Zeros([2]))).Message);

    [Fact]
    public void EveryElementNeedsAPlace() =>
        Assert.Contains("2 places", Assert.Throws<ShapeException>(() => new Put([0, 1], [4]).Apply(Tensor.Zeros([3]))).Message);
}
