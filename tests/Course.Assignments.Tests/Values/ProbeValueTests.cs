namespace Course.Assignments.Tests;

public sealed class ProbeValueTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("3 of 3 passed")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("""{"number":{}}""")]
    [InlineData("""{"number":"all of them"}""")]
    [InlineData("""{"shape":[3],"numbers":[1,2]}""")]
    [InlineData("""{"shape":[-1,-2],"numbers":[1,2]}""")]
    [InlineData("""{"shape":[1e9,1e9,1e9],"numbers":[]}""")]
    [InlineData("""{"shape":"2","numbers":[1,2]}""")]
    [InlineData("""{"items":7}""")]
    [InlineData("""{"bool":1}""")]
    public void Whatever_is_no_value_is_not_read(string? json) => Assert.Null(ProbeValue.Read(json));

    [Fact]
    public void Depth_and_size_are_bounded()
    {
        Assert.Null(ProbeValue.Read(string.Concat(Enumerable.Repeat("""{"items":[""", 5000))));
        Assert.Null(ProbeValue.Read(string.Concat(Enumerable.Repeat("""{"items":[""", 50)) + """{"number":1}""" + string.Concat(Enumerable.Repeat("]}", 50))));
        Assert.Null(ProbeValue.Read($$"""{"shape":[300000],"numbers":[{{string.Join(',', Enumerable.Repeat('1', 300_000))}}]}"""));
    }
}
