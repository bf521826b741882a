using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks.Host;

/// <summary>Compiler messages as a student should meet them: place, message, the line itself, and a mark under it.</summary>
internal static class CompilationReport
{
    private const int MostWarnings = 10;

    public static CellError Of(ImmutableArray<Diagnostic> errors)
    {
        var ordered = errors.OrderBy(error => error.Location.SourceSpan.Start).ToList();
        string first = OneLine(ordered[0]);
        string message = ordered.Count == 1 ? first : $"{first} (and {ordered.Count - 1} more error{(ordered.Count == 2 ? "" : "s")})";
        return new CellError("CompilationError", message, [.. ordered.SelectMany(WithSource)]);
    }

    /// <summary>Warnings, one short line each.</summary>
    public static IEnumerable<string> OfWarnings(IReadOnlyList<Diagnostic> warnings)
    {
        var lines = warnings.Take(MostWarnings).Select(OneLine);
        return warnings.Count <= MostWarnings ? lines : lines.Append($"({warnings.Count - MostWarnings} more warnings)");
    }

    private static string OneLine(Diagnostic diagnostic)
    {
        string severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        string message = $"{severity} {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
        return diagnostic.Location.IsInSource ? $"{Place(diagnostic.Location)}: {message}" : message;
    }

    private static IEnumerable<string> WithSource(Diagnostic diagnostic)
    {
        yield return OneLine(diagnostic);
        if (diagnostic.Location.SourceTree is not { } tree)
            yield break;
        var span = diagnostic.Location.SourceSpan;
        TextLine line = tree.GetText().Lines.GetLineFromPosition(span.Start);
        int length = Math.Max(1, Math.Min(span.End, line.End) - span.Start);
        yield return "    " + line.ToString().Replace('\t', ' ');
        yield return "    " + new string(' ', span.Start - line.Start) + new string('^', length);
    }

    private static string Place(Location location)
    {
        var position = location.GetLineSpan();
        return $"{CellLabel.ForReader(position.Path)}, line {position.StartLinePosition.Line + 1}";
    }
}
