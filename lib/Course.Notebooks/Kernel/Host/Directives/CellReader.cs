using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Host;

/// <summary>Splits a cell into its parts: directives, magics, and code.</summary>
internal sealed partial class CellReader
{
    private readonly List<CellPart> _parts = [];
    private readonly string[] _lines;

    private CellReader(string code) => _lines = code.ReplaceLineEndings("\n").Split('\n');

    public static IReadOnlyList<CellPart> Read(string code)
    {
        var reader = new CellReader(code);
        reader.ReadAll();
        return reader._parts;
    }

    private void ReadAll()
    {
        string? mimeType = null;    // null: C#
        int start = 0;
        for (int i = 0; i < _lines.Length; i++)
        {
            if (Magic().Match(_lines[i]) is not { Success: true } magic)
                continue;
            AddRange(start, i, mimeType);
            (mimeType, start) = (AddMagic(magic.Groups["name"].Value, magic.Groups["rest"].Value.Trim(), mimeType), i + 1);
        }
        AddRange(start, _lines.Length, mimeType);
    }

    /// <summary>Adds what a magic asks for and answers the mime type of the lines that follow.</summary>
    private string? AddMagic(string name, string rest, string? mimeType)
    {
        switch (name.ToLowerInvariant())
        {
            case "csharp" or "c#":
                return null;
            case "markdown":
                return "text/markdown";
            case "html":
                return "text/html";
            case "time":
                _parts.Add(new TimePart());
                return mimeType;
            case "import":
                _parts.Add(new LoadPart(rest.Trim('"')));
                return mimeType;
            default:
                throw new DirectiveException($"#!{name} is not known here; known are #!csharp, #!markdown, #!html, #!time and #!import.");
        }
    }

    private void AddRange(int start, int end, string? mimeType)
    {
        string text = string.Join('\n', _lines[start..end]);
        if (string.IsNullOrWhiteSpace(text))
            return;
        if (mimeType is null)
            AddCode(text, start);
        else
            _parts.Add(new TextPart(text, mimeType));
    }

    private void AddCode(string text, int linesBefore)
    {
        var code = new StringBuilder().Append('\n', linesBefore);
        int position = 0;
        foreach (string line in text.Split('\n'))
        {
            if (Directive().Match(line) is { Success: true } directive && !IsInsideLiteralOrComment(text, position))
                AddDirective(directive.Groups["name"].Value, directive.Groups["target"].Value);
            else
                code.Append(line);
            code.Append('\n');
            position += line.Length + 1;
        }
        code.Length--;
        if (!string.IsNullOrWhiteSpace(code.ToString()))
            _parts.Add(new CodePart(code.ToString()));
    }

    private void AddDirective(string name, string target) => _parts.Add(name switch
    {
        "r" => new ReferencePart(target),
        "i" => new PackageSourcePart(target),
        _ => new LoadPart(target),
    });

    private static bool IsInsideLiteralOrComment(string text, int position)
    {
        var root = CSharpSyntaxTree.ParseText(text, CellCompiler.Syntax).GetRoot();
        var trivia = root.FindTrivia(position);
        return root.FindToken(position).Span.Contains(position)
            || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)
            || trivia.IsKind(SyntaxKind.DisabledTextTrivia);
    }

    [GeneratedRegex(@"^\s*#!(?<name>[A-Za-z#]+)(?<rest>.*)$")]
    private static partial Regex Magic();

    [GeneratedRegex("""^\s*#(?<name>r|i|load)\s+"(?<target>[^"]*)"\s*(//.*)?$""")]
    private static partial Regex Directive();
}
