using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>Writes what a cell gave, each output in the richest form that a page can show.</summary>
internal sealed class OutputRenderer(HtmlFragment fragments)
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string ToHtml(NotebookCell cell)
    {
        var html = new StringBuilder();
        IReadOnlyList<CellOutput> outputs = cell.Outputs;
        for (int i = 0; i < outputs.Count; i++)
        {
            CellOutput output = outputs[i];
            string text = output.Text;
            // Kernels cut a stream into pieces at will; a reader sees one.
            while (output.Kind == OutputKind.Stream && i + 1 < outputs.Count
                && outputs[i + 1].Kind == OutputKind.Stream && outputs[i + 1].StreamName == output.StreamName)
                text += outputs[++i].Text;

            string shown = output.Kind switch
            {
                OutputKind.Stream => LongText.ToHtml(text, output.StreamName == "stderr" ? "stderr" : "stdout"),
                OutputKind.Error => ErrorBox.ToHtml(output),
                _ => Richest(output),
            };
            if (shown.Length > 0) html.Append("<div class=\"output\">").Append(shown).Append("</div>\n");
        }
        return html.ToString();
    }

    private string Richest(CellOutput output)
    {
        if (output.Data("text/html") is { } html) return fragments.Fit(html);
        if (output.Data("image/svg+xml") is { } svg) return $"<figure>{fragments.Fit(svg)}</figure>";
        foreach (string mime in new[] { "image/png", "image/jpeg" })
            if (output.Data(mime) is { } data) return Picture(mime, data, output.Data("text/plain"));
        if (output.Data("text/latex") is { } latex) return Latex(latex);
        if (output.Data("text/markdown") is { } markdown) return fragments.Fit(ParsedMarkdown.Parse(markdown, new Slugs()).ToHtml());
        if (output.JsonData("application/json") is { } json) return Json(json);
        return LongText.ToHtml(output.Data("text/plain") ?? "", "plain");
    }

    private static string Picture(string mime, string data, string? description)
    {
        string base64 = string.Concat(data.Where(c => !char.IsWhiteSpace(c)));
        return $"<figure><img src=\"data:{mime};base64,{WebUtility.HtmlEncode(base64)}\" alt=\"{WebUtility.HtmlEncode(description ?? "Figure")}\"></figure>";
    }

    private static string Latex(string latex)
    {
        string tex = latex.Trim();
        foreach (var (open, close) in new[] { ("$$", "$$"), (@"\[", @"\]"), ("$", "$"), (@"\(", @"\)") })
        {
            if (tex.Length < open.Length + close.Length || !tex.StartsWith(open, StringComparison.Ordinal) || !tex.EndsWith(close, StringComparison.Ordinal))
                continue;
            tex = tex[open.Length..^close.Length];
            break;
        }
        // Text around a formula is prose with formulas in it, not one formula.
        return tex.Contains('$') ? $"<p>{ParsedMarkdown.Line(latex)}</p>" : $"<p>{new MathSpan(tex.Trim(), Display: true, latex).ToHtml()}</p>";
    }

    private static string Json(JsonNode json) => LongText.ToHtml(json.ToJsonString(Indented), "json");
}
