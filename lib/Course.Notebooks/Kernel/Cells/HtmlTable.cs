using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;

namespace Course.Notebooks.Cells;

/// <summary>A sequence of like objects as a plain html table.</summary>
internal static class HtmlTable
{
    private const int MostRows = 1000;

    public static string Of<T>(IEnumerable<T> rows)
    {
        var all = rows.ToList();
        var columns = ColumnsOf(all.Find(row => row is not null)?.GetType() ?? typeof(T));
        var html = new StringBuilder("<table><thead><tr>");
        foreach (var (name, _) in columns)
            html.Append("<th>").Append(WebUtility.HtmlEncode(name)).Append("</th>");
        html.Append("</tr></thead><tbody>");
        foreach (var row in all.Take(MostRows))
        {
            html.Append("<tr>");
            foreach (var (_, read) in columns)
                html.Append("<td>").Append(WebUtility.HtmlEncode(Text(row is null ? null : read(row)))).Append("</td>");
            html.Append("</tr>");
        }
        html.Append("</tbody></table>");
        if (all.Count > MostRows)
            html.Append(CultureInfo.InvariantCulture, $"<p>… {all.Count - MostRows} more rows</p>");
        return html.ToString();
    }

    private static List<(string Name, Func<object, object?> Read)> ColumnsOf(Type type)
    {
        const BindingFlags members = BindingFlags.Instance | BindingFlags.Public;
        if (type.IsPrimitive || type == typeof(string))
            return [("value", row => row)];
        var properties = type.GetProperties(members).Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .Select(p => (p.Name, (Func<object, object?>)(row => p.GetValue(row))));
        var fields = type.GetFields(members).Select(f => (f.Name, (Func<object, object?>)(row => f.GetValue(row))));
        return [.. properties, .. fields];
    }

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
