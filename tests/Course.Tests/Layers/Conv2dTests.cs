namespace Course.Tests;

public class Conv2dTests
{
    [Theory]
    [InlineData(1, 1, 4, 4, 1, 3, 3, 1, 0)]
    [InlineData(2, 3, 5, 6, 4, 3, 2, 2, 1)]
    [InlineData(3, 2, 7, 5, 2, 2, 2, 3, 0)]
    [InlineData(1, 2, 2, 2, 3, 3, 3, 1, 2)]
    public void LayerIsItsCompositionFromPrimitives(int batch, int channels, int height, int width, int filters, int kernelHeight, int kernelWidth, int stride, int padding)
    {
        Tensor<double> kernels = Tensor.Normal([filters, channels, kernelHeight, kernelWidth], 1), bias = Tensor.Normal([filters], 2), x = Tensor.Normal([batch, channels, height, width], 3);
        var layer = new Conv2d<double>(kernels, bias, stride, padding);
        LayerLaws.Hold(layer, (input, parameters) => Conv2d.Forward(input, parameters[0], parameters[1], stride, padding), x);
        LayerLaws.HoldInFloat(new Conv2d<float>(kernels.To<float>(), bias.To<float>(), stride, padding), new Conv2d<double>(kernels.To<float>().To<double>(), bias.To<float>().To<double>(), stride, padding), x);
    }

    [Fact]
    public void BackwardFormulasAreTheLayers()
    {
        Tensor<double> kernels = Tensor.Normal([4, 3, 3, 2], 1), x = Tensor.Normal([2, 3, 5, 6], 3);
        var layer = new Conv2d<double>(kernels, Tensor.Zeros([4]), 2, 1);
        var g = Tensor.Normal(layer.Forward(x).Shape, 4);
        var (images, w, b) = Conv2d.Backward(g, x, kernels, 2, 1);
        Laws.Close(layer.Backward(g), images, Laws.Exact, "X̄");
        Laws.Close(layer.Kernels.Gradient, w, Laws.Exact, "W̄");
        Laws.Close(layer.Bias.Gradient, b, Laws.Exact, "b̄");
    }

    [Fact]
    public void ConvolutionAgreesWithItsDefinition()
    {
        Tensor<double> x = Tensor.Normal([2, 3, 5, 6], 1), w = Tensor.Normal([4, 3, 3, 2], 2), b = Tensor.Normal([4], 3), y = Conv2d.Forward(x, w, b, stride: 2, padding: 1);
        for (int n = 0; n < 2; n++)
            for (int f = 0; f < 4; f++)
                for (int i = 0; i < y.Shape[2]; i++)
                    for (int j = 0; j < y.Shape[3]; j++)
                        Assert.Equal(Definition(n, f, 2 * i - 1, 2 * j - 1), y[n, f, i, j], 1e-12);

        double Definition(int n, int f, int top, int left)
        {
            double sum = b[f];
            for (int c = 0; c < 3; c++)
                for (int i = 0; i < 3; i++)
                    for (int j = 0; j < 2; j++)
                        if (top + i is >= 0 and < 5 && left + j is >= 0 and < 6) sum += w[f, c, i, j] * x[n, c, top + i, left + j];
            return sum;
        }
    }

    [Fact]
    public void TheNumbersAreThoseOfPytorch()
    {
        var golden = Golden.Load("conv2d");
        var layer = new Conv2d<double>(golden["W"], golden["b"], stride: 2, padding: 1);
        Laws.Close(layer.Forward(golden["X"]), golden["Y"], Verify.PytorchTolerance, "Y");
        Laws.Close(layer.Backward(golden["G"]), golden["dX"], Verify.PytorchTolerance, "dX");
        Laws.Close(layer.Kernels.Gradient, golden["dW"], Verify.PytorchTolerance, "dW");
        Laws.Close(layer.Bias.Gradient, golden["db"], Verify.PytorchTolerance, "db");
    }

    [Fact]
    public void ChannelsThatDifferAreNamed() =>
        Assert.Contains("[filters, 2, height, width]", Assert.Throws<ShapeException>(() => new Conv2d<double>(Tensor.Zeros([1, 3, 2, 2]), Tensor.Zeros([1])).Forward(Tensor.Zeros([1, 2, 4, 4]))).Message);

    [Fact]
    public void AWindowThatDoesNotFitIsNamed() =>
        Assert.Contains("5×5 does not fit into an image of 4×4", Assert.Throws<ShapeException>(() => new Conv2d<double>(Tensor.Zeros([1, 1, 5, 5]), Tensor.Zeros([1])).Forward(Tensor.Zeros([1, 1, 4, 4]))).Message);

    [Fact]
    public void BackwardBeforeForwardSaysSo() =>
        Assert.Contains("Conv2d.Backward needs a Forward", Assert.Throws<GradientException>(() => new Conv2d<double>(Tensor.Zeros([1, 1, 2, 2]), Tensor.Zeros([1])).Backward(Tensor.Zeros([1, 1, 1, 1]))).Message);
}
