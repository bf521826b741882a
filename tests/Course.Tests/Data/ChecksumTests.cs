using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Course.Tests;

public partial class ChecksumTests
{
    private static readonly string Folder = Path.Combine(Repository(), "data");

    private static readonly Dictionary<string, string> Listed = Row().Matches(File.ReadAllText(Path.Combine(Folder, "README.md"))).ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);

    public static TheoryData<string> Files => new(Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)).Where(file => file != "README.md").Order());

    [Theory, MemberData(nameof(Files))]
    public void EveryFileHasTheChecksumThatIsListed(string file)
    {
        Assert.True(Listed.TryGetValue(file, out string? expected), $"data/README.md does not list {file}.");
        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, file)))));
    }

    [Theory, MemberData(nameof(Files))]
    public void TheLibraryHoldsTheSameBytes(string file)
    {
        using var stream = Resource.Open(file, file);
        Assert.Equal(Listed[file], Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    [Fact]
    public void NothingIsListedThatIsNotThere() => Assert.All(Listed.Keys, file => Assert.True(File.Exists(Path.Combine(Folder, file)), file));

    private static string Repository()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "data", "README.md"))) folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds data/README.md.");
    }

    [GeneratedRegex(@"^\| `([^`]+)` \|.*`([0-9a-f]{64})` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
