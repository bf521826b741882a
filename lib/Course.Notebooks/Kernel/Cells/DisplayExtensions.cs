namespace Course.Notebooks.Cells;

/// <summary>Showing a value from within a cell: <c>x.Display()</c>.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value, in the given mime types or in those that suit it.</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);

    /// <summary>Shows text that is already in the given mime type, such as <c>text/html</c> or <c>text/latex</c>.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => DisplayedValue.ShowAs(value, mimeType);

    /// <summary>Shows a sequence as a plain table: a row for each element, a column for each public property or field.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> rows) => DisplayedValue.Show(Kernel.HTML(HtmlTable.Of(rows)), []);
}
