using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Assignments;

/// <summary>Reads the lines <c>// GIVEN …</c> and <c>// PROBE …</c> of a hidden-tests region.</summary>
internal static partial class ProbeReader
{
    private const string Form = """// PROBE points "title" [throws | exact | within 1e-3]: expression""";
    private static readonly CSharpParseOptions Syntax = new(LanguageVersion.Preview, kind: SourceCodeKind.Script);

    public static IReadOnlyList<ProbeQuestion> Read(string source, string place)
    {
        List<string> given = [];
        List<string> probes = [];
        foreach (string entry in Entries(Region.Inside(source, Region.HiddenTests), place))
            (entry.StartsWith("GIVEN ", StringComparison.Ordinal) ? given : probes).Add(entry);
        string[] statements = [.. given.Select(entry => Statement(entry[6..].Trim(), place))];
        return [.. probes.Select((entry, i) => Probe(entry, i + 1, statements, place))];
    }

    private static List<string> Entries(IReadOnlyList<string> lines, string place)
    {
        List<string> entries = [];
        foreach (string line in lines.Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (!line.StartsWith("//", StringComparison.Ordinal))
                throw new AssignmentException($"{place}: the hidden tests hold '{line}', which is no comment; expected // GIVEN statement; or {Form}");
            string text = line[2..];
            if (text.StartsWith("   ", StringComparison.Ordinal) && entries.Count > 0) entries[^1] += "\n" + text.Trim();
            else if (text.Trim() is { Length: > 0 } entry)
            {
                if (!entry.StartsWith("GIVEN ", StringComparison.Ordinal) && !entry.StartsWith("PROBE ", StringComparison.Ordinal))
                    throw new AssignmentException($"{place}: the hidden tests hold '{line}'; expected // GIVEN statement; or {Form}");
                entries.Add(entry);
            }
        }

        return entries;
    }

    private static ProbeQuestion Probe(string entry, int number, string[] given, string place)
    {
        var match = ProbeLine().Match(entry);
        if (!match.Success || !decimal.TryParse(match.Groups["points"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points))
            throw new AssignmentException($"{place}: cannot read '// {entry}'; expected {Form}");
        double? within = match.Groups["within"].Success ? double.Parse(match.Groups["within"].Value, CultureInfo.InvariantCulture) : null;
        var mode = match.Groups["throws"].Success ? ProbeMode.Throws : match.Groups["exact"].Success ? ProbeMode.Exact : ProbeMode.Value;
        string expression = match.Groups["expression"].Value.Trim().TrimEnd(';');
        Refuse(SyntaxFactory.ParseExpression(expression, options: Syntax), expression, place);
        return new ProbeQuestion(number, points, match.Groups["title"].Value, mode, within, given, expression);
    }

    private static string Statement(string statement, string place)
    {
        Refuse(SyntaxFactory.ParseStatement(statement, options: Syntax), statement, place);
        return statement;
    }

    private static void Refuse(SyntaxNode node, string text, string place)
    {
        string? error = node.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.GetMessage(CultureInfo.InvariantCulture)).FirstOrDefault();
        if (error is null && node.FullSpan.Length < text.Length) error = $"nothing is expected after '{node}'";
        if (error is not null) throw new AssignmentException($"{place}: '{text}' is not C#: {error}");
    }

    [GeneratedRegex("""^PROBE\s+(?<points>[0-9.]+)\s+"(?<title>[^"]+)"\s*(?:(?<throws>throws)|(?<exact>exact)|within\s+(?<within>[0-9.]+(?:[eE][-+]?[0-9]+)?))?\s*:(?<expression>.+)$""", RegexOptions.Singleline)]
    private static partial Regex ProbeLine();
}
