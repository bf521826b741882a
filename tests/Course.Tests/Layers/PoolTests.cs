namespace Course.Tests;

public class PoolTests
{
    [Theory]
    [InlineData(2, 2, 4, 6, 2, 2, 0)]
    [InlineData(1, 3, 5, 5, 3, 2, 1)]
    [InlineData(2, 1, 7, 4, 2, 1, 0)]
    public void PoolsAreTheirCompositionsFromPrimitives(int batch, int channels, int height, int width, int size, int stride, int padding)
    {
        var window = new Window(size, size, stride, padding);
        var x = Tensor.Normal([batch, channels, height, width], 3);
        LayerLaws.Hold(new MaxPool2d<double>(window), (input, _) => input.MaxPool(window), x);
        LayerLaws.Hold(new AveragePool2d<double>(window), (input, _) => AveragePool2d.Forward(input, window), x);
        LayerLaws.HoldInFloat(new MaxPool2d<float>(window), new MaxPool2d<double>(window), x);
        LayerLaws.HoldInFloat(new AveragePool2d<float>(window), new AveragePool2d<double>(window), x);
    }

    [Fact]
    public void TheNumbersAreThoseOfPytorch()
    {
        var golden = Golden.Load("pools");
        Check(new MaxPool2d<double>(new Window(3, 3, 2, 1)), "max");
        Check(new AveragePool2d<double>(new Window(3, 3, 2, 1)), "average");

        void Check(Layer<double> layer, string name)
        {
            Laws.Close(layer.Forward(golden["X"]), golden[name], Verify.PytorchTolerance, name);
            Laws.Close(layer.Backward(golden["G"]), golden[$"{name}Gradient"], Verify.PytorchTolerance, $"gradient of {name}");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void NaNIsNotLostWhereverItStands(int place)
    {
        var x = Tensor.Of<double>([1, 2, 3, 4], [1, 1, 2, 2]);
        x.Span[place] = double.NaN;
        Assert.True(double.IsNaN(new MaxPool2d<double>(2).Forward(x).Scalar));
        Assert.True(double.IsNaN(x.MaxPool(new Window(2, 2)).Scalar));
    }

    [Fact]
    public void PaddingOfMoreThanHalfTheWindowIsNamed() =>
        Assert.Contains("at most half", Assert.Throws<ShapeException>(() => new MaxPool2d<double>(new Window(2, 2, 1, 2)).Forward(Tensor.Zeros([1, 1, 4, 4]))).Message);
}
