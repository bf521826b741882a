namespace Course.Tests;

public class EmbeddingTests
{
    [Fact]
    public void LookingUpIsPickingRowsAndGradientsOfARowAddUp()
    {
        Tensor<double> table = Tensor.Normal([5, 3], 1), symbols = Tensor.Of<double>([4, 0, 4, 2], [2, 2]);
        var layer = new Embedding<double>(table);
        var variable = new Var<Tensor<double>>(table);
        var expected = variable.Rows([4, 0, 4, 2]);
        Laws.Close(layer.Forward(symbols), expected.Value.Reshape([2, 2, 3]), Laws.Exact, "Forward");
        var g = Tensor.Normal([2, 2, 3], 2);
        expected.Backward(g.Reshape([4, 3]));
        layer.Backward(g);
        Laws.Close(layer.Table.Gradient, variable.Gradient, Laws.Exact, "table");
    }

    [Fact]
    public void FloatAgreesWithDouble()
    {
        var table = Tensor.Normal([5, 3], 1).To<float>();
        LayerLaws.HoldInFloat(new Embedding<float>(table), new Embedding<double>(table.To<double>()), Tensor.Of<double>([4, 0, 4, 2], [2, 2]));
    }

    [Fact]
    public void ATableThatIsNoMatrixIsNamed() => Assert.Contains("[5]", Assert.Throws<ShapeException>(() => new Embedding<double>(Tensor.Zeros([5]))).Message);

    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    public void ANumberThatIsNoSymbolIsNamed(double symbol) =>
        Assert.Contains("whole numbers 0 to 4", Assert.Throws<ArgumentException>(() => new Embedding<double>(Tensor.Zeros([5, 3])).Forward(Tensor.Of(symbol).Reshape([1, 1]))).Message);
}
