namespace Course.Tests;

public class RecurrentTests
{
    [Theory]
    [InlineData(2, 4, 3, 5)]
    [InlineData(1, 1, 2, 2)]
    public void LayerIsItsCompositionFromPrimitives(int batch, int positions, int inputs, int width)
    {
        Tensor<double> w = Rounded([inputs, width], 1), u = Rounded([width, width], 2), b = Rounded([width], 3), x = Tensor.Normal([batch, positions, inputs], 4);
        var layer = new Recurrent<double>(w, u, b);
        LayerLaws.Hold(layer, (input, p) => Recurrent.Forward(input, p[0], p[1], p[2]), x);
        LayerLaws.HoldInFloat(new Recurrent<float>(w.To<float>(), u.To<float>(), b.To<float>()), layer, x);
    }

    [Fact]
    public void TheNumbersAreThoseOfPytorch()
    {
        var golden = Golden.Load("recurrent");
        var layer = new Recurrent<double>(golden["W"], golden["U"], golden["b"]);
        Laws.Close(layer.Forward(golden["X"]), golden["Y"], Verify.PytorchTolerance, "Y");
        Laws.Close(layer.Backward(golden["G"]), golden["dX"], Verify.PytorchTolerance, "dX");
        string[] names = ["dW", "dU", "db"];
        foreach (var (parameter, name) in layer.Parameters.Zip(names)) Laws.Close(parameter.Gradient, golden[name], Verify.PytorchTolerance, name);
    }

    [Fact]
    public void ShapesThatDoNotBelongTogetherAreNamed()
    {
        Assert.Contains("[3, 3]", Assert.Throws<ShapeException>(() => new Recurrent<double>(Tensor.Zeros([2, 4]), Tensor.Zeros([3, 3]), Tensor.Zeros([4]))).Message);
        var layer = new Recurrent<double>(Tensor.Zeros([2, 4]), Tensor.Zeros([4, 4]), Tensor.Zeros([4]));
        Assert.Contains("[batch, positions, 2]", Assert.Throws<ShapeException>(() => layer.Forward(Tensor.Zeros([1, 5, 3]))).Message);
    }

    private static Tensor<double> Rounded(Shape shape, int seed) => Tensor.Normal(shape, seed).To<float>().To<double>();
}
