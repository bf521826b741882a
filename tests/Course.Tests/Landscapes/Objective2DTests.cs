namespace Course.Tests;

public class Objective2DTests
{
    [Fact]
    public void APointAndItsTwoCoordinatesGiveTheSameValue()
    {
        var saddle = new Saddle(0.5);
        Assert.Equal(saddle.Value(0.3, -1.2), saddle.Value(Tensor.Of(0.3, -1.2)));
    }

    [Fact]
    public void APointThatIsNoPairIsRefused() =>
        Assert.Contains("[3]", Assert.Throws<ShapeException>(() => new Saddle().Value(Tensor.Of(1, 2, 3))).Message);

    [Fact]
    public void TheFormulaIsWrittenInXAndY()
    {
        string latex = new Saddle(0.5).Formula.Latex;
        Assert.Equal(@"J(x, y) = 0.5\,{x}^{2} - 0.25\,{y}^{2} + 0.25\,{y}^{4}", latex);
    }
}
