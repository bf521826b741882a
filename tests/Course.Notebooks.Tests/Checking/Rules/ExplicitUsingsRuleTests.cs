namespace Course.Notebooks.Tests;

public class ExplicitUsingsRuleTests
{
    [Theory]
    [InlineData("Math.Max(1, 2); new List<int>().Where(x => true); new StringBuilder(); Task.Delay(1)")]
    [InlineData("using System.IO;\nFile.Exists(\"a\")")]
    [InlineData("System.IO.File.Exists(\"a\")")]
    [InlineData("using IO = System.IO;\nIO.File.Exists(\"a\")")]
    [InlineData("var File = 3; File + 1")]
    [InlineData("record Stopwatch(int File); new Stopwatch(File: 3)")]
    [InlineData("unknown.File(3); Unknown.Path")]
    [InlineData("Func<int, int> f = Path => Path + 1;")]
    [InlineData("new Options { Path = 3 }")]
    public void Implicit_imported_qualified_and_own_names_are_kept(string source) => Keeps.Rule<ExplicitUsingsRule>(Keeps.Code(source));

    [Theory]
    [InlineData("File.Exists(\"a\")", "`File` needs `using System.IO;`")]
    [InlineData("var watch = Stopwatch.StartNew();", "`Stopwatch` needs `using System.Diagnostics;`")]
    [InlineData("Regex r = null;", "`Regex` needs `using System.Text.RegularExpressions;`")]
    [InlineData("new ConcurrentDictionary<int, int>()", "`ConcurrentDictionary` needs `using System.Collections.Concurrent;`")]
    public void A_type_of_a_namespace_that_is_not_imported_is_found(string source, string message) =>
        Keeps.Breaks<ExplicitUsingsRule>(Keeps.Code("1", source), 2, message);

    [Fact]
    public void A_using_serves_the_cells_after_it_and_none_before()
    {
        Keeps.Rule<ExplicitUsingsRule>(Keeps.Code("using System.IO;", "File.Exists(\"a\")"));
        Keeps.Breaks<ExplicitUsingsRule>(Keeps.Code("File.Exists(\"a\")", "using System.IO;"), 1, "System.IO");
    }
}
