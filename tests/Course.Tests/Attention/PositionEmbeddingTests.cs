namespace Course.Tests;

public class PositionEmbeddingTests
{
    [Fact]
    public void LayerIsItsCompositionFromPrimitives()
    {
        var layer = new PositionEmbedding<double>(Tensor.Normal([5, 3], 1));
        LayerLaws.Hold(layer, (x, p) => x + p[0].Slice(0, 0, 4), Tensor.Normal([2, 4, 3], 2));
        LayerLaws.HoldInFloat(new PositionEmbedding<float>(layer.Table.Value.To<float>()), layer, Tensor.Normal([2, 4, 3], 2));
    }

    [Fact]
    public void ASequenceThatIsTooLongIsNamed() =>
        Assert.Contains("at most 5 positions", Assert.Throws<ShapeException>(() => new PositionEmbedding<double>(Tensor.Zeros([5, 3])).Forward(Tensor.Zeros([1, 6, 3]))).Message);
}
