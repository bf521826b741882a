namespace Course.Tests;

using Variable = Var<Tensor<double>>;

public class MultiHeadAttentionTests
{
    [Theory]
    [InlineData(2, 5, 6, 3, true)]
    [InlineData(1, 4, 8, 2, false)]
    [InlineData(3, 1, 4, 1, true)]
    public void LayerIsItsCompositionFromPrimitives(int batch, int positions, int width, int heads, bool causal)
    {
        var layer = Make(width, heads, causal);
        var x = Tensor.Normal([batch, positions, width], 5);
        bool[]? visible = causal ? Visibility.Causal(batch * heads, positions) : null;
        LayerLaws.Hold(layer, (input, p) => Composed(input, p, heads, visible), x);
        LayerLaws.HoldInFloat(InFloat(layer, heads, causal), layer, x);
    }

    [Fact]
    public void PaddingIsNeitherSeenNorChanged()
    {
        var layer = Make(4, 2, causal: false);
        layer.Lengths = [3, 5];
        LayerLaws.Hold(layer, (input, p) => Composed(input, p, 2, Visibility.Padding([3, 5], 2, 5)), Tensor.Normal([2, 5, 4], 5));
    }

    [Theory, InlineData(1), InlineData(2), InlineData(4), InlineData(9)]
    public void AWindowHidesWhatLiesFurtherBack(int window)
    {
        var layer = Make(6, 3, causal: true);
        layer.Window = window;
        LayerLaws.Hold(layer, (input, p) => Composed(input, p, 3, Visibility.Windowed(6, 5, window)), Tensor.Normal([2, 5, 6], 5));
    }

    [Fact]
    public void AWindowThatMakesNoSenseIsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Make(4, 2, causal: true).Window = 0);
        Assert.Throws<InvalidOperationException>(() => Make(4, 2, causal: false).Window = 3);
        Assert.Throws<ArgumentOutOfRangeException>(() => Visibility.Windowed(1, 4, 0));
    }

    [Fact]
    public void TheFutureIsNotSeen()
    {
        var layer = Make(4, 2, causal: true);
        var x = Tensor.Normal([1, 5, 4], 5);
        double[] before = layer.Forward(x).ToArray();
        x[0, 4, 0] += 1;
        double[] after = layer.Forward(x).ToArray();
        Assert.Equal(before[..16], after[..16]);
        Assert.NotEqual(before[16..], after[16..]);
    }

    [Theory]
    [InlineData("attention", true, null)]
    [InlineData("paddedAttention", false, new[] { 2, 4 })]
    public void TheNumbersAreThoseOfPytorch(string set, bool causal, int[]? lengths)
    {
        var golden = Golden.Load(set);
        var layer = new MultiHeadAttention<double>(new(golden["Wqkv"], golden["bqkv"]), new(golden["Wo"], golden["bo"]), heads: 2, causal) { Lengths = lengths };
        Laws.Close(layer.Forward(golden["X"]), golden["Y"], Verify.PytorchTolerance, "Y");
        Laws.Close(layer.Backward(golden["G"]), golden["dX"], Verify.PytorchTolerance, "dX");
        string[] names = ["dWqkv", "dbqkv", "dWo", "dbo"];
        foreach (var (parameter, name) in layer.Parameters.Zip(names)) Laws.Close(parameter.Gradient, golden[name], Verify.PytorchTolerance, name);
    }

    [Fact]
    public void HeadsThatDoNotDivideTheWidthAreNamed() => Assert.Contains("3 heads", Assert.Throws<ShapeException>(() => Make(4, 3, true)).Message);

    [Fact]
    public void ALengthThatDoesNotFitIsNamed() => Assert.Contains("length 6", Assert.Throws<ArgumentException>(() => Visibility.Padding([6], 1, 5)).Message);

    [Theory]
    [InlineData(new[] { 2 }, "1 lengths for a batch of 2")]
    [InlineData(new[] { 2, 0 }, "Sequence 1 has length 0")]
    [InlineData(new[] { 6, 2 }, "Sequence 0 has length 6")]
    public void LengthsThatDoNotFitTheBatchAreNamed(int[] lengths, string named)
    {
        var layer = Make(4, 2, causal: false);
        layer.Lengths = lengths;
        Assert.Contains(named, Assert.Throws<ArgumentException>(() => layer.Forward(Tensor.Zeros([2, 5, 4]))).Message);
    }

    private static Variable Composed(Variable x, IReadOnlyList<Variable> p, int heads, bool[]? visible)
    {
        int batch = x.Shape[0], positions = x.Shape[1], width = x.Shape[2];
        var qkv = (x.Reshape([batch * positions, width]).MatMul(p[0]) + p[1]).Reshape([batch, positions, 3, heads, width / heads]).Permute(2, 0, 3, 1, 4);
        Variable Part(int i) => qkv.Slice(0, i, 1).Reshape([batch * heads, positions, width / heads]);
        var mixture = ScaledDotProduct.Forward(Part(0), Part(1), Part(2), 1 / Math.Sqrt(width / heads), visible);
        var joined = mixture.Reshape([batch, heads, positions, width / heads]).Permute(0, 2, 1, 3).Reshape([batch * positions, width]);
        return (joined.MatMul(p[2]) + p[3]).Reshape([batch, positions, width]);
    }

    private static MultiHeadAttention<double> Make(int width, int heads, bool causal) => new(
        new(Rounded([width, 3 * width], 1), Rounded([3 * width], 2)), new(Rounded([width, width], 3), Rounded([width], 4)), heads, causal);

    private static Tensor<double> Rounded(Shape shape, int seed) => Tensor.Normal(shape, seed).To<float>().To<double>();

    private static MultiHeadAttention<float> InFloat(MultiHeadAttention<double> layer, int heads, bool causal)
    {
        var p = layer.Parameters.Select(parameter => parameter.Value.To<float>()).ToArray();
        return new(new(p[0], p[1]), new(p[2], p[3]), heads, causal);
    }
}
