namespace Course;

internal sealed class TrajectoryFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters()
    {
        yield return new Formatter<Trajectory>("text/html", trajectory => trajectory.ToHtml());
    }
}
