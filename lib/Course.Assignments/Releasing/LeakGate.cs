using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>Looks through everything a release says – sources, metadata, names, outputs – for what students must not get.</summary>
internal sealed partial class LeakGate
{
    private const int ShortestSecret = 12;
    private const int ShortestDigits = 4;

    private static readonly string[] Marks = ["BEGIN SOLUTION", "END SOLUTION", "HIDDEN TESTS", "// PROBE ", "// GIVEN ", "// STUB "];

    private readonly Assignment _assignment;
    private readonly List<(string Where, string Line)> _lines = [];

    private LeakGate(Assignment assignment, Notebook release)
    {
        _assignment = assignment;
        var json = release.Json.DeepClone().AsObject();
        int number = 0;
        foreach (var cell in json["cells"]!.AsArray())
        {
            number++;
            // A source may be stored as a list of lines, and a secret must not hide at a seam.
            if (cell!["source"] is JsonArray lines) cell["source"] = string.Concat(lines.Select(line => (string?)line));
            Collect($"cell {number}", cell);
        }

        json.Remove("cells");
        Collect("the notebook's metadata", json);
    }

    /// <summary>What leaks, with its place; nothing where the release is safe.</summary>
    /// <param name="assignment">The source.</param>
    /// <param name="release">What students are to get.</param>
    /// <param name="constants">Values of probes that are the same for every seed: of those alone students could be told.</param>
    public static IReadOnlyList<string> Check(Assignment assignment, Notebook release, IEnumerable<(string Probe, ProbeValue Value)> constants)
    {
        var gate = new LeakGate(assignment, release);
        return [.. gate.MarksLeft().Concat(gate.SolutionLines()).Concat(gate.Tests()).Concat(gate.Values(constants)).Distinct()];
    }

    private IEnumerable<string> MarksLeft() =>
        from line in _lines from mark in Marks where line.Line.Contains(mark, StringComparison.OrdinalIgnoreCase) select $"{line.Where} still has '{mark.Trim()}'";

    private IEnumerable<string> SolutionLines() =>
        from cell in _assignment.Source.Cells
        from line in Region.Inside(cell.Source, Region.Solution)
        where !StubWriter.IsStub(line)
        let secret = Plain(line)
        where secret.Length >= ShortestSecret && !Ordinary().IsMatch(secret) && !_assignment.Settings.AllowInRelease.Any(allowed => Plain(allowed) == secret)
        from place in Find(secret)
        select $"{place} has a line of the solution of {GradeCell.Of(cell)!.GradeId}: {line.Trim()}";

    private IEnumerable<string> Tests() =>
        from question in _assignment.Questions
        from probe in question.Probes
        from secret in probe.Given.Append(probe.Expression).Select(Plain)
        where secret.Length >= 2 * ShortestSecret && !_assignment.Settings.AllowInRelease.Any(allowed => Plain(allowed) == secret)
        from place in Find(secret)
        select $"{place} has a hidden test of {question.GradeId}: {secret}";

    private IEnumerable<string> Values(IEnumerable<(string Probe, ProbeValue Value)> constants) =>
        from constant in constants
        from place in FindValue(constant.Value)
        select $"{place}, the expected value of {constant.Probe}; ask the probe on drawn inputs";

    private IEnumerable<string> FindValue(ProbeValue value) => value switch
    {
        ProbeValue.Numbers numbers => numbers.Values.Where(double.IsFinite).Distinct().SelectMany(FindNumber),
        ProbeValue.Text { Value: { Length: >= 8 } text } => Find(Plain(text)).Select(place => $"{place} has \"{text}\""),
        ProbeValue.Items items => items.Values.SelectMany(FindValue),
        _ => [],
    };

    private IEnumerable<string> FindNumber(double expected) =>
        from line in _lines
        from match in Numeral().Matches(line.Line)
        where match.Value.TrimStart('-').Replace(".", "", StringComparison.Ordinal).TrimStart('0').Length >= ShortestDigits
        let decimals = match.Value.Contains('.', StringComparison.Ordinal) ? match.Value.Length - match.Value.IndexOf('.', StringComparison.Ordinal) - 1 : 0
        where Math.Abs(double.Parse(match.Value, CultureInfo.InvariantCulture) - expected) <= 0.5 * Math.Pow(10, -decimals)
        select $"{line.Where} has {match.Value}";

    private IEnumerable<string> Find(string secret) =>
        _lines.Where(line => line.Line.Contains(secret, StringComparison.Ordinal)).Select(line => line.Where).Distinct();

    private void Collect(string where, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    Add(where, name);
                    Collect(where, value);
                }

                break;
            case JsonArray items:
                foreach (var item in items) Collect(where, item);
                break;
            case JsonValue value when value.TryGetValue(out string? text):
                Add(where, text);
                break;
        }
    }

    private void Add(string where, string text) => _lines.AddRange(text.Split('\n').Select(line => (where, Plain(line))).Where(line => line.Item2.Length > 0));

    private static string Plain(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"-?\d+(?:\.\d+)?")]
    private static partial Regex Numeral();

    // What any program may say: a loop's head, returning a name, a declaration of a length.
    [GeneratedRegex(@"^(for \(int \w+ = \w+; \w+ <=? [\w.]+; \w+\+\+\)\s*\{?|return \w+;|int \w+ = \w+\.\w+;|var \w+ = new \w+\[\w+\];|foreach \(\w+ \w+ in \w+\))$")]
    private static partial Regex Ordinary();
}
