namespace Course.Charts;

/// <summary>The inside of the axes: where it is, how values become pixels, and what to draw with.</summary>
internal sealed record PlotArea(SvgWriter Svg, Box Box, Scale X, Scale Y)
{
    public Point Map(double x, double y) => new(X.Map(x), Y.Map(y));

    /// <summary>The points in pixels, split where a value is missing.</summary>
    public IEnumerable<List<Point>> Runs(IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        var run = new List<Point>();
        for (var i = 0; i < xs.Count; i++)
        {
            var p = Map(xs[i], ys[i]);
            if (double.IsFinite(p.X) && double.IsFinite(p.Y))
            {
                run.Add(p);
                continue;
            }
            if (run.Count > 0) yield return run;
            run = [];
        }
        if (run.Count > 0) yield return run;
    }

    /// <summary>The points in pixels that lie inside the plot.</summary>
    public List<Point> Inside(IReadOnlyList<double> xs, IReadOnlyList<double> ys) =>
        [.. Runs(xs, ys).SelectMany(r => r).Where(p => Box.Contains(p, 0.5))];
}
