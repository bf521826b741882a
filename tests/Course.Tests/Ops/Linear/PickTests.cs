namespace Course.Tests;

public class PickTests
{
    [Fact]
    public void APlaceOutsideIsNamed() =>
        Assert.Contains("place 6 of a tensor of shape [2, 3]", Assert.Throws<ShapeException>(() => new Pick([0, 6], [2]).Apply(Tensor.Zeros([2, 3]))).Message);

    [Fact]
    public void EveryElementOfTheResultNeedsAPlace() =>
        Assert.Contains("2 places", Assert.Throws<ShapeException>(() => new Pick([0, 1], [3]).Apply(Tensor.Zeros([2, 3]))).Message);
}
