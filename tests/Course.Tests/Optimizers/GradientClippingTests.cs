namespace Course.Tests;

public class GradientClippingTests
{
    private static readonly Golden Pytorch = Golden.Load("clipping");

    private static Parameter<double>[] Parameters()
    {
        Parameter<double>[] parameters = [new("first", Tensor.Zeros([2, 3])), new("second", Tensor.Zeros([4]))];
        foreach (var parameter in parameters) Pytorch[parameter.Name].Span.CopyTo(parameter.Gradient.Span);
        return parameters;
    }

    private static void AssertGradients(Parameter<double>[] parameters, string name)
    {
        for (int i = 0; i < 2; i++) Assert.True(RelativeError.Of(parameters[i].Gradient, Pytorch[$"{name}{i}"]) < 1e-15);
    }

    [Fact]
    public void ByNormIsPytorchs()
    {
        var parameters = Parameters();
        Assert.Equal(Pytorch["norm"].Scalar, GradientClipping.ByNorm(parameters, 1.5), 1e-15);
        AssertGradients(parameters, "byNorm");
        Assert.Equal(1.5, GradientClipping.Norm(parameters), 1e-6);
    }

    [Fact]
    public void AShortGradientIsLeftAlone()
    {
        var parameters = Parameters();
        GradientClipping.ByNorm(parameters, 100);
        Assert.Equal(Pytorch["loose0"].ToArray(), parameters[0].Gradient.ToArray());
        Assert.Equal(Pytorch["first"].ToArray(), parameters[0].Gradient.ToArray());
    }

    [Fact]
    public void ByValueIsPytorchs()
    {
        var parameters = Parameters();
        Assert.Equal(Pytorch["norm"].Scalar, GradientClipping.ByValue(parameters, 0.4), 1e-15);
        AssertGradients(parameters, "byValue");
    }

    [Fact]
    public void AGradientThatIsNotFiniteIsNamed()
    {
        var parameters = Parameters();
        parameters[1].Gradient.Span[2] = double.NaN;
        Assert.Contains("'second'", Assert.Throws<GradientException>(() => GradientClipping.ByNorm(parameters, 1)).Message);
    }

    [Fact]
    public void AFloatGradientWhoseSquaresOverflowIsClippedAllTheSame()
    {
        var parameter = new Parameter<float>("w", Tensor.Zeros<float>([2]));
        (parameter.Gradient[0], parameter.Gradient[1]) = (3e25f, -4e25f);
        Laws.Close(GradientClipping.ByNorm([parameter], 1), 5e25, 1e-6, "norm");
        Laws.Close(parameter.Gradient.To<double>(), Tensor.Of(0.6, -0.8), 1e-6, "clipped");
    }

    [Fact]
    public void NothingIsAllocated()
    {
        var parameters = Parameters();
        for (int i = 0; i < 100; i++) GradientClipping.ByNorm(parameters, 0.9);
        long before = GC.GetAllocatedBytesForCurrentThread();
        GradientClipping.ByNorm(parameters, 0.5);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void ANegativeLimitIsNamed()
    {
        Assert.Contains("largestNorm", Assert.Throws<ArgumentOutOfRangeException>(() => GradientClipping.ByNorm(Parameters(), -1)).Message);
        Assert.Contains("largest", Assert.Throws<ArgumentOutOfRangeException>(() => GradientClipping.ByValue(Parameters(), double.NaN)).Message);
    }
}
