namespace Course.Charts.Tests;

public class TensorFigureTests
{
    [Fact]
    public void AMatrixKeepsItsRowsAndColumns()
    {
        double[,] expected = { { 1, 2, 3 }, { 4, 5, 6 } };
        Assert.Equal(Chart.Heatmap(expected).ToJson(), Chart.Heatmap(Tensor.Of([[1, 2, 3], [4, 5, 6]])).ToJson());
    }

    [Fact]
    public void AVectorIsOneRow()
    {
        double[,] expected = { { 1, 2, 3 } };
        Assert.Equal(Chart.Image(expected).ToJson(), Chart.Image(Tensor.Of(1, 2, 3)).ToJson());
    }

    [Theory, InlineData(new int[0]), InlineData(new[] { 2, 2, 2 })]
    public void AnythingElseIsRefusedByItsShape(int[] shape) =>
        Assert.Contains(((Shape)shape).ToString(), Assert.Throws<ShapeException>(() => Chart.Heatmap(Tensor.Ones(shape))).Message);
}
