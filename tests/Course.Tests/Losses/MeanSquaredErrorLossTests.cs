namespace Course.Tests;

public class MeanSquaredErrorLossTests
{
    private static readonly Golden Golden = Course.Golden.Load("losses");

    [Fact]
    public void LossAndGradientArePytorchs()
    {
        var loss = new MeanSquaredErrorLoss<double>();
        Laws.Close(loss.Of(Golden["Z"], Golden["T"]), Golden["mse"].Scalar, Verify.PytorchTolerance, "loss");
        Laws.Close(loss.Gradient, Golden["dMse"], Verify.PytorchTolerance, "dZ");
    }

    [Fact]
    public void ItIsTheFormulaOfSquaredError()
    {
        LossLaws.Hold(new MeanSquaredErrorLoss<double>(), Golden["T"], v => SquaredError.Value(v, Golden["T"], 1.0 / 30), Golden["Z"]);
        var loss = new MeanSquaredErrorLoss<double>();
        loss.Of(Golden["Z"], Golden["T"]);
        Laws.Close(loss.Gradient, SquaredError.Gradient(Golden["Z"], Golden["T"], 1.0 / 30), Laws.Exact, "gradient");
    }

    [Fact]
    public void ItAllocatesNothing() => LossLaws.AllocateNothing(new MeanSquaredErrorLoss<float>(), Golden["T"].To<float>(), Golden["Z"].To<float>());

    [Fact]
    public void WrongTargetsAreNamed()
    {
        var loss = new MeanSquaredErrorLoss<double>();
        Assert.Contains("[3, 1]", Assert.Throws<ShapeException>(() => loss.Of(Tensor.Zeros([3, 1]), Tensor.Zeros([3]))).Message);
        Assert.Contains("target 1 is NaN", Assert.Throws<ArgumentException>(() => loss.Of(Tensor.Zeros([2]), Tensor.Of(0, double.NaN))).Message);
    }
}
