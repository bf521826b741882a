namespace Course;

internal sealed class VerdictFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<Verdict>("text/html", verdict => verdict.ToHtml());
        yield return new Formatter<Verdict>("text/plain", verdict => verdict.ToString());
        yield return new Formatter<Verdict>(VerdictJson.MimeType, VerdictJson.Write);
    }
}
