namespace Course.TorchSharp.Tests;

public class FrameworkTests
{
    [Fact]
    public void Framework_finds_it_and_it_tells_its_versions() => Assert.Matches(@"^TorchSharp \d+\.\d+\.\d+, for libtorch \d+\.\d+", Framework.Open()!.Name);

    [Fact]
    public void It_makes_the_twin_by_itself()
    {
        var (model, inputs, labels) = Models.Of<float>("CNN");
        var verdict = Framework.Open()!.Compare("E-57", model, inputs, labels);
        Assert.All(verdict.Claims, claim => Assert.Equal("E-57", claim.Id));
        Assert.Contains("TorchSharp", verdict.ToHtml());
    }

    [Fact]
    public void Squared_error_as_well()
    {
        var (model, inputs, _) = Models.Of<double>("MLP");
        Assert.Contains("3 steps of AdamW", Framework.Open()!.Compare("D-01", model, inputs, Tensor.Normal([64, 10], seed: 3)).ToString());
    }

    [Fact]
    public void What_to_install_is_said_where_a_native_library_is_missing()
    {
        string advice = NativeTorch.Advice("This application doesn't contain a reference to libtorch-cpu\nTrace: …");
        Assert.Contains("TorchSharp-cpu", advice);
        Assert.Contains("-p:WithTorchSharp=true", advice);
        Assert.EndsWith("doesn't contain a reference to libtorch-cpu", advice);
    }
}
