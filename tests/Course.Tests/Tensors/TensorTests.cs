namespace Course.Tests;

public class TensorTests
{
    [Fact]
    public void BroadcastingAgreesWithTheDefinitionForManyShapes()
    {
        (Shape A, Shape B)[] pairs = [([2, 3], [2, 3]), ([2, 3], [3]), ([2, 3], []), ([], [2, 3]), ([3, 1], [1, 4]), ([2, 1, 3], [4, 1]), ([1], [1]), ([2, 3, 4], [2, 1, 4]), ([2, 3, 4], [3, 1]), ([5, 1, 1], [5, 2, 3])];
        foreach (var (a, b) in pairs)
        {
            Tensor<double> x = Tensor.Normal(a, 1), y = Tensor.Normal(b, 2), sum = x - y;
            Assert.Equal(Shape.Broadcast(a, b), sum.Shape);
            for (int place = 0; place < sum.Count; place++)
                Assert.Equal(Definition.At(x, sum.Shape, place) - Definition.At(y, sum.Shape, place), sum.Span[place]);
        }
    }

    [Fact]
    public void EmptyTensorsGiveEmptyResults() => Assert.Equal(0, (Tensor.Zeros([0, 3]) + Tensor.Ones([3])).Count);

    [Fact]
    public void AResultNeverSilentlyTakesAWrongShape() => Assert.Throws<ShapeException>(() => Tensor.Zeros([1, 4]).MatMul(Tensor.Zeros([3, 2])));

    [Fact]
    public void MatMulOfVectorsSaysHowToReshape() => Assert.Contains("Reshape", Assert.Throws<ShapeException>(() => Tensor.Of(1, 2).MatMul(Tensor.Of(1, 2))).Message);

    [Fact]
    public void MatMulNamesTheSizesThatDiffer()
    {
        var message = Assert.Throws<ShapeException>(() => Tensor.Zeros([2, 3]).MatMul(Tensor.Zeros([4, 5]))).Message;
        Assert.Contains("[2, 3]", message);
        Assert.Contains("[4, 5]", message);
    }

    [Fact]
    public void WrongIndicesAreNamed()
    {
        var x = Tensor.Zeros([2, 3]);
        Assert.Contains("takes 2 indices", Assert.Throws<ShapeException>(() => x[1]).Message);
        Assert.Contains("outside axis 1", Assert.Throws<ShapeException>(() => x[0, 3]).Message);
    }

    [Fact]
    public void NegativeIndicesCountFromTheEnd() => Assert.Equal(4, Tensor.Of([[1, 2], [3, 4]])[-1, -1]);

    [Fact]
    public void AWrongCountOfNumbersIsNamed() => Assert.Contains("holds 6 numbers, but 5", Assert.Throws<ShapeException>(() => Tensor.Of<double>([1, 2, 3, 4, 5], [2, 3])).Message);

    [Fact]
    public void RaggedRowsAreNamed() => Assert.Contains("row 1 has 1", Assert.Throws<ShapeException>(() => Tensor.Of([[1, 2], [3]])).Message);

    [Fact]
    public void ALabelOutOfRangeIsNamed() => Assert.Contains("Label 3 of row 1", Assert.Throws<ArgumentException>(() => Tensor.OneHot([0, 3], 3)).Message);

    [Fact]
    public void TheSameSeedGivesTheSameNumbers() => Assert.Equal(Tensor.Normal([5], 1).ToArray(), Tensor.Normal([5], 1).ToArray());

    [Fact]
    public void SumsAlongAxesAgreeWithTheDefinition()
    {
        var x = Tensor.From([2, 3], i => i);
        Assert.Equal([3, 5, 7], x.Sum(axis: 0).ToArray());
        Assert.Equal([3, 12], x.Sum(axis: -1).ToArray());
        Assert.Equal<Shape>([2, 1], x.Sum(axis: 1, keepAxis: true).Shape);
        Assert.Equal(2.5, x.Mean().Scalar);
        Assert.Equal([1, 4], x.Mean(axis: 1).ToArray());
    }

    [Fact]
    public void TextShortensLongAxes()
    {
        string text = Tensor.Zeros([100]).ToString();
        Assert.Contains("…", text);
        Assert.Contains("shape [100]", text);
    }

    [Fact]
    public void HtmlIsATableOfTheNumbers() => Assert.Contains("<td style=\"text-align:right\">-0.5</td>", Tensor.Of([[-0.5, 1]]).ToHtml());

    [Fact]
    public void SingleNumbersWorkWithArraysFromEitherSide()
    {
        var x = Tensor.Of([[1, 2], [4, 8]]);
        Assert.Equal([7, 6, 4, 0], (8 - x).ToArray());
        Assert.Equal([-7, -6, -4, 0], (x - 8).ToArray());
        Assert.Equal([8, 4, 2, 1], (8 / x).ToArray());
        Assert.Equal([0.125, 0.25, 0.5, 1], (x / 8).ToArray());
        Assert.Equal([2, 2], (8 / x).Shape);
    }

    [Fact]
    public void OneElementKeepsItsShape()
    {
        Tensor<double> one = Tensor.Of(6.0).Reshape([1, 1]), three = Tensor.Of(3.0).Reshape([1, 1]);
        Assert.Equal([9, 3, 18, 2], new[] { one + three, one - three, one * three, one / three }.Select(result => result.Scalar));
        Assert.Equal([1, 1], (one - three).Shape);
        Assert.Equal([1, 1], (one - 3).Shape);
        Assert.Equal([1, 1], (one.Reshape([1]) - three).Shape);
        Assert.Equal(3, (one.Reshape([1]) - three).Scalar);
    }

    [Fact]
    public void EmptyArraysStayEmpty()
    {
        var empty = Tensor.Zeros([0, 3]);
        Assert.Equal([0, 3], (empty + empty).Shape);
        Assert.Equal([0, 3], (empty * 2).Shape);
        Assert.Equal([0, 3], (2 - empty).Shape);
        Assert.Equal([0, 3], (empty + Tensor.Of(1, 2, 3)).Shape);
    }
}
