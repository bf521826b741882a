using System.Text;
using System.Text.RegularExpressions;

namespace Course.Notebooks;

/// <summary>Makes terminal text fit for a page: no colour codes, no control characters, progress bars at their last state.</summary>
internal static partial class Ansi
{
    public static string Strip(string text)
    {
        string plain = EscapeSequence().Replace(text, "").Replace("\r\n", "\n", StringComparison.Ordinal);
        var lines = plain.Split('\n').Select(line => line.TrimEnd('\r').Split('\r')[^1]);
        var clean = new StringBuilder();
        foreach (char c in string.Join('\n', lines))
            clean.Append(char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c);
        return clean.ToString();
    }

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)|[@-Z\\-_])")]
    private static partial Regex EscapeSequence();
}
