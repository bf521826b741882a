using System.Globalization;
using System.Net;
using System.Text;

namespace Course;

/// <summary>A small table of numbers to check by eye. The first column may hold names.</summary>
[TypeFormatterSource(typeof(NumberTableFormatterSource))]
public sealed class NumberTable
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;
    private readonly string[][] rows;

    /// <summary>Makes a table from what its cells say.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The cells, row by row.</param>
    /// <param name="caption">A line below the table.</param>
    /// <exception cref="ArgumentException">A row has not as many cells as there are columns.</exception>
    public NumberTable(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows, string? caption = null)
    {
        for (int i = 0; i < rows.Count; i++)
            if (rows[i].Count != columns.Count) throw new ArgumentException($"The table has {columns.Count} columns, but row {i} has {rows[i].Count} cells.", nameof(rows));
        Columns = columns;
        this.rows = [.. rows.Select(row => row.ToArray())];
        Caption = caption;
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The cells, row by row.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows => rows;

    /// <summary>The line below the table, if any.</summary>
    public string? Caption { get; }

    /// <summary>A table from rows of names and numbers; numbers are written with four significant digits.</summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="rows">The cells: strings and numbers.</param>
    /// <param name="caption">A line below the table.</param>
    public static NumberTable Of(IReadOnlyList<string> columns, IEnumerable<object[]> rows, string? caption = null) =>
        new(columns, [.. rows.Select(row => row.Select(Text).ToArray())], caption);

    /// <summary>The table with the cells separated by tabs.</summary>
    public override string ToString() => string.Join('\n', rows.Prepend([.. Columns]).Select(row => string.Join('\t', row)));

    /// <summary>The table as HTML: columns of numbers are aligned at the right, columns with words at the left.</summary>
    public string ToHtml()
    {
        string[] align = [.. Columns.Select((_, column) => rows.Any(row => IsWord(row[column])) ? "left" : "right")];
        var html = new StringBuilder("<table class=\"course-table\">");
        if (Caption is not null) html.Append("<caption style=\"caption-side:bottom;text-align:right;opacity:0.7\">").Append(WebUtility.HtmlEncode(Caption)).Append("</caption>");
        html.Append("<thead><tr>").AppendJoin("", Columns.Select((name, column) => $"<th style=\"text-align:{align[column]}\">{WebUtility.HtmlEncode(name)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in rows)
            html.Append("<tr>").AppendJoin("", row.Select((cell, column) => $"<td style=\"text-align:{align[column]}\">{Html(cell)}</td>")).Append("</tr>");
        return html.Append("</tbody></table>").ToString();
    }

    private static bool IsWord(string cell) => cell.Any(char.IsAsciiLetter) && !double.TryParse(cell, Culture, out _);

    /// <summary>A power of ten as one writes it by hand, 2.5·10⁻⁸ and not 2.5E-08.</summary>
    private static string Html(string cell) =>
        cell.Split('E') is [var digits, ['+' or '-', ..] power] && double.TryParse(digits, Culture, out _) && int.TryParse(power, Culture, out int exponent)
            ? $"{digits}·10<sup>{exponent.ToString(Culture).Replace('-', '−')}</sup>"
            : WebUtility.HtmlEncode(cell);

    private static string Text(object cell) => cell switch
    {
        double number when double.IsInteger(number) && Math.Abs(number) < 1e7 => number.ToString("0", Culture),
        float number => Text((double)number),
        double number => TensorText.Number(number),
        IFormattable other => other.ToString(null, Culture),
        _ => cell.ToString() ?? "",
    };
}
