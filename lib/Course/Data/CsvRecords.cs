using System.Text;

namespace Course;

/// <summary>Cuts comma-separated text into records (RFC 4180): fields in quotes may hold commas, line ends and doubled quotes.</summary>
internal sealed class CsvRecords(string text, string file)
{
    private int at = text.StartsWith('\uFEFF') ? 1 : 0, line = 1;

    /// <summary>The records with the line each begins on; empty lines are passed over.</summary>
    public IEnumerable<(int Line, string[] Fields)> Read()
    {
        while (at < text.Length)
        {
            int start = line;
            if (TakeLineEnd()) continue;
            List<string> fields = [];
            do fields.Add(text.Length > at && text[at] == '"' ? Quoted(fields.Count + 1) : Plain(fields.Count + 1));
            while (TakeComma());
            TakeLineEnd();
            yield return (start, [.. fields]);
        }
    }

    private string Plain(int column)
    {
        int start = at;
        while (at < text.Length && text[at] is not (',' or '\n' or '\r'))
        {
            if (text[at] == '"') throw Wrong(line, column, "a quote stands inside a field that does not begin with one");
            at++;
        }
        return text[start..at].Trim();
    }

    private string Quoted(int column)
    {
        int start = line;
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '\n') line++;
            if (text[at] != '"') field.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') field.Append(text[at++]);
            else
            {
                at++;
                return at == text.Length || text[at] is ',' or '\n' or '\r' ? field.ToString() : throw Wrong(line, column, $"after the closing quote comes '{text[at]}'; expected a comma or the end of the line");
            }
        }
        throw Wrong(start, column, "the quoted field is never closed");
    }

    private bool TakeComma()
    {
        if (at == text.Length || text[at] != ',') return false;
        at++;
        return true;
    }

    private bool TakeLineEnd()
    {
        if (at == text.Length) return false;
        int length = text.AsSpan(at).StartsWith("\r\n") ? 2 : text[at] is '\n' or '\r' ? 1 : 0;
        at += length;
        if (length > 0) line++;
        return length > 0;
    }

    private DataFormatException Wrong(int atLine, int column, string what) => new($"{file}, line {atLine}, column {column}: {what}.");
}
