namespace Course.Notebooks.Tests;

public class SetupCellTests
{
    [Theory]
    [InlineData("#r \"../artifacts/bin/Course.Charts/release/Course.Charts.dll\"\nusing Course;\nusing Course.Charts;")]
    [InlineData("// load the library\n#r \"a.dll\"")]
    [InlineData("using System.Numerics;")]
    public void Directives_and_usings_are_a_set_up(string source) => Assert.True(SetupCell.Is(source));

    [Theory]
    [InlineData("using Course;\nvar x = 1;")]
    [InlineData("1 + 1")]
    [InlineData("// only a comment")]
    [InlineData("")]
    public void Anything_else_is_read(string source) => Assert.False(SetupCell.Is(source));
}
