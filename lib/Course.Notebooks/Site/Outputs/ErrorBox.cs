using System.Net;

namespace Course.Notebooks;

/// <summary>An error as a red box: its name and the first lines of its message; the stack is folded away.</summary>
internal static class ErrorBox
{
    private const int MessageLines = 6;

    public static string ToHtml(CellOutput output)
    {
        string[] message = Ansi.Strip(output.ErrorValue).Trim().Split('\n');
        string rest = string.Join('\n', message.Skip(MessageLines).Concat([.. output.Traceback.Select(Ansi.Strip)])).Trim('\n');
        string folded = rest.Length == 0 ? "" : $"<details><summary>Details</summary>{LongText.ToHtml(rest, "trace")}</details>";
        return $"""
            <div class="error" role="note" aria-label="Error"><strong>{WebUtility.HtmlEncode(Ansi.Strip(output.ErrorName))}</strong>
            <pre tabindex="0">{WebUtility.HtmlEncode(string.Join('\n', message.Take(MessageLines)))}</pre>{folded}</div>
            """;
    }
}
