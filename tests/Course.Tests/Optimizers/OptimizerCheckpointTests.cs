using System.Text;

namespace Course.Tests;

public class OptimizerCheckpointTests
{
    private static Adam<float> Trained(string name = "w", int count = 3, bool amsgrad = false)
    {
        var parameter = new Parameter<float>(name, Tensor.Normal([count], 1).To<float>());
        Tensor.Normal([count], 2).To<float>().Span.CopyTo(parameter.Gradient.Span);
        var adam = new Adam<float>([parameter], amsgrad: amsgrad);
        adam.Step();
        return adam;
    }

    [Fact]
    public void FloatsComeBackBitForBit()
    {
        Adam<float> first = Trained(), second = new([new Parameter<float>("w", Tensor.Zeros<float>([3]))]);
        using var file = new MemoryStream();
        first.Save().Write(file);
        file.Position = 0;
        second.Restore(OptimizerCheckpoint.Read(file));
        foreach (string name in new[] { "m", "v" })
            Assert.Equal(first.State(first.Parameters.Single())[name].ToArray(), second.State(second.Parameters.Single())[name].ToArray());
    }

    [Fact]
    public void NumbersThatAreNotFiniteComeBackToo()
    {
        var adam = Trained();
        new[] { float.NaN, float.NegativeInfinity, -0f }.CopyTo(adam.State(adam.Parameters.Single())["m"].Span);
        using var file = new MemoryStream();
        adam.Save().Write(file);
        file.Position = 0;
        double[] back = OptimizerCheckpoint.Read(file).Parameters[0].Arrays["m"].ToArray();
        Assert.True(double.IsNaN(back[0]) && double.IsNegativeInfinity(back[1]) && double.IsNegative(back[2]));
    }

    [Fact]
    public void LaterStepsLeaveWhatWasSavedAlone()
    {
        var adam = Trained();
        var saved = adam.Save();
        double[] before = saved.Parameters[0].Arrays["v"].ToArray();
        adam.Step();
        Assert.Equal(1, saved.Steps);
        Assert.Equal(before, saved.Parameters[0].Arrays["v"].ToArray());
    }

    [Fact]
    public void AnotherNameIsNamed() => AssertRefused(Trained("weight"), Trained("bias"), "'weight'", "'bias'");

    [Fact]
    public void AnotherShapeIsNamed() => AssertRefused(Trained(count: 3), Trained(count: 4), "[3]", "[4]");

    [Fact]
    public void OtherOptionsAreNamed() => AssertRefused(Trained(amsgrad: true), Trained(), "[m, v, vMax]", "[m, v]");

    [Fact]
    public void AnotherKindIsNamed()
    {
        var saved = Trained().Save();
        Assert.Contains("Adam; this one is Sgd", Assert.Throws<ArgumentException>(() => new Sgd<float>([new Parameter<float>("w", Tensor.Zeros<float>([3]))], 0.1).Restore(saved)).Message);
    }

    [Fact]
    public void AnotherCountOfParametersIsNamed()
    {
        var saved = Trained().Save();
        var two = new Adam<float>([new Parameter<float>("w", Tensor.Zeros<float>([3])), new Parameter<float>("b", Tensor.Zeros<float>([3]))]);
        Assert.Contains("1 parameters; this optimizer trains 2", Assert.Throws<ArgumentException>(() => two.Restore(saved)).Message);
    }

    [Fact]
    public void AnArrayOfAnotherShapeIsNamed()
    {
        var adam = Trained();
        var saved = adam.Save();
        var arrays = new Dictionary<string, Tensor<double>>(saved.Parameters[0].Arrays) { ["v"] = Tensor.Zeros([2]) };
        var exception = Assert.Throws<ShapeException>(() => adam.Restore(saved with { Parameters = [saved.Parameters[0] with { Arrays = arrays }] }));
        Assert.Contains("'v' of 'w' has shape [3]; in the checkpoint it has shape [2]", exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("""{"optimizer":"Adam","steps":1,"learningRate":0.1,"parameters":[{"name":"w","shape":[2],"state":{"m":{"shape":[2],"values":[1]}}}]}""")]
    [InlineData("""{"optimizer":"Adam","steps":1,"learningRate":0.1,"parameters":[{"name":"w","shape":[-2],"state":{}}]}""")]
    [InlineData("""{"optimizer":null,"steps":1,"learningRate":0.1,"parameters":[]}""")]
    [InlineData("""{"optimizer":"Adam","steps":1,"learningRate":0.1,"parameters":[null]}""")]
    [InlineData("""{"optimizer":"Adam","steps":1,"learningRate":0.1,"parameters":[{"name":"w","shape":[2],"state":{"m":null}}]}""")]
    public void AFileThatIsSomethingElseIsRefused(string text) =>
        Assert.Contains("no checkpoint", Assert.Throws<InvalidDataException>(() => OptimizerCheckpoint.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Message);

    private static void AssertRefused(Adam<float> from, Adam<float> to, params string[] named)
    {
        int steps = to.Steps;
        float[] before = to.State(to.Parameters.Single())["m"].ToArray();
        var exception = Assert.Throws<ArgumentException>(() => to.Restore(from.Save()));
        Assert.All(named, part => Assert.Contains(part, exception.Message));
        Assert.Equal(steps, to.Steps);
        Assert.Equal(before, to.State(to.Parameters.Single())["m"].ToArray());
    }
}
