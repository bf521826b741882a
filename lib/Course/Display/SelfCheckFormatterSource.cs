namespace Course;

internal sealed class SelfCheckFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<SelfCheck>("text/html", check => check.ToHtml());
        yield return new Formatter<SelfCheck>("text/plain", check => check.ToString());
    }
}
