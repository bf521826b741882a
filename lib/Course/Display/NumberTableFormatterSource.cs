namespace Course;

internal sealed class NumberTableFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<NumberTable>("text/html", table => table.ToHtml());
    }
}
