namespace Course.Tests;

public class LinearTests
{
    private static readonly Golden Golden = Golden.Load("linear");

    private static Tensor<double> X => Golden["X"];

    private static Tensor<double> W => Golden["W"];

    private static Tensor<double> G => Golden["G"];

    [Fact]
    public void ForwardIsThatOfPytorch() => Laws.Close(Linear.Forward(X, W, Golden["b"]), Golden["Y"], Verify.PytorchTolerance, "Y");

    [Fact]
    public void BackwardGivesTheGradientsByInputWeightsAndBias()
    {
        var (dX, dW, dB) = Linear.Backward(G, X, W);
        Verify.Gradient("E-43", "X̄", dX, x => x.MatMul(W) + Golden["b"], at: X, seed: G, pytorch: Golden["dX"]);
        Verify.Gradient("E-43", "W̄", dW, w => Linear.Forward(X, w, Golden["b"]), at: W, seed: G, pytorch: Golden["dW"]);
        Verify.Gradient("E-43", "b̄", dB, b => Linear.Forward(X, W, b), at: Golden["b"], seed: G, pytorch: Golden["db"]);
    }

    [Fact]
    public void PrintsItsBackwardRules()
    {
        var (dX, dW, dB) = Linear.Backward<Tex>("G", "X", "W");
        Assert.Equal([@"G\,W^\top", @"X^\top\,G", @"\textstyle\sum G"], new[] { dX.Text, dW.Text, dB.Text });
    }

    [Fact]
    public void ColumnsForOneExampleAreTheSameLayerTransposed() =>
        Laws.Close(W.Transpose().MatMul(X.Transpose()).Transpose(), Linear.Forward(X, W, Tensor.Zeros([2])), 1e-15, "(Wᵀ xᵀ)ᵀ");

    [Fact]
    public void InputsThatDoNotFitNameBothShapes()
    {
        var message = Assert.Throws<ShapeException>(() => Linear.Forward(Tensor.Zeros([5, 4]), W, Golden["b"])).Message;
        Assert.Contains("[5, 4]", message);
        Assert.Contains("[3, 2]", message);
    }

    [Fact]
    public void ABiasThatWouldOnlyBroadcastIsRefused() => Assert.Throws<ShapeException>(() => Linear.Forward(X, W, Tensor.Zeros([1])));

    [Fact]
    public void AnOutputGradientOfTheWrongShapeIsRefused() => Assert.Throws<ShapeException>(() => Linear.Backward(Tensor.Zeros([5, 3]), X, W));
}
