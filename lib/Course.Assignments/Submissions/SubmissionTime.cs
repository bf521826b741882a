using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Assignments;

/// <summary>When a file was handed in: <c>timestamp.txt</c> beside it as nbgrader writes it, a time in its name or its folder's, or the file's own date.</summary>
internal static partial class SubmissionTime
{
    /// <summary>The time, and where it is from. A time without a zone is in that of <paramref name="zone"/>.</summary>
    public static Attempt Read(string file, TimeSpan zone)
    {
        string beside = Path.Combine(Path.GetDirectoryName(file)!, "timestamp.txt");
        if (File.Exists(beside) && Parse(File.ReadAllText(beside).Trim(), TimeSpan.Zero) is { } written) return new(file, written, "timestamp.txt");
        foreach (string name in (string[])[Path.GetFileNameWithoutExtension(file), Path.GetFileName(Path.GetDirectoryName(file)!)])
            if (InName(name, zone) is { } named) return new(file, named, "the name");
        return new(file, File.GetLastWriteTimeUtc(file), "the file's date");
    }

    private static DateTimeOffset? InName(string name, TimeSpan zone)
    {
        var match = Stamp().Match(name);
        if (!match.Success) return null;
        string Part(string group, string fallback = "") => match.Groups[group].Success ? match.Groups[group].Value : fallback;
        string zoneText = Part("zone") is "Z" ? "+00:00" : Part("zone");
        return Parse($"{Part("date")} {Part("h")}:{Part("m")}:{Part("s", "00")}{zoneText}", zone);
    }

    private static DateTimeOffset? Parse(string text, TimeSpan zone)
    {
        string plain = text.EndsWith(" UTC", StringComparison.Ordinal) ? text[..^4] + "Z" : text;
        if (!DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return null;
        return HasZone().IsMatch(plain) ? time : new DateTimeOffset(time.UtcDateTime.Ticks, zone);
    }

    [GeneratedRegex(@"(?<date>\d{4}-\d{2}-\d{2})[T_ ](?<h>\d{2})[-:.]?(?<m>\d{2})(?:[-:.]?(?<s>\d{2}))?(?<zone>Z|[+-]\d{2}:?\d{2})?")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"(Z|[+-]\d{2}:?\d{2})$")]
    private static partial Regex HasZone();
}
