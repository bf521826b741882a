namespace Course.Tests;

public class GatedLinearUnitTests
{
    [Fact]
    public void LayerIsItsCompositionFromPrimitives()
    {
        var x = Tensor.Normal([3, 2, 8], 1);
        LayerLaws.Hold(new GatedLinearUnit<double, SiLU>(), (input, _) => GatedLinearUnit.Forward<Var<Tensor<double>>, SiLU>(input), x);
        LayerLaws.Hold(new GatedLinearUnit<double, GELU>(), (input, _) => GatedLinearUnit.Forward<Var<Tensor<double>>, GELU>(input), x);
        LayerLaws.HoldInFloat(new GatedLinearUnit<float, SiLU>(), new GatedLinearUnit<double, SiLU>(), x);
    }

    [Fact]
    public void AnOddWidthIsNamed() => Assert.Contains("[2, 3]", Assert.Throws<ShapeException>(() => new GatedLinearUnit<double, SiLU>().Forward(Tensor.Zeros([2, 3]))).Message);
}
