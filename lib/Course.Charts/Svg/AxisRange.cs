namespace Course.Charts;

/// <summary>Finds the ends of an axis from the data of the traces.</summary>
internal static class AxisRange
{
    public static (double From, double To) OfX(Figure figure) =>
        figure.Layout.X.Range ?? Find(figure, figure.Layout.X, t => t.XValues, t => t.TightX, false, 0.03, Marks(figure, false));

    public static (double From, double To) OfY(Figure figure) =>
        figure.Layout.Y.Range ?? Find(figure, figure.Layout.Y, t => t.YValues, t => t.TightY, figure.Traces.Any(t => t.StartsAtZero), figure.Traces.Any(t => t is BarTrace { ShowValues: true }) ? 0.1 : 0.06, Marks(figure, true));

    public static (double From, double To) Union(IEnumerable<(double From, double To)> ranges)
    {
        var list = ranges.ToList();
        return (list.Min(r => r.From), list.Max(r => r.To));
    }

    private static IEnumerable<double> Marks(Figure figure, bool horizontal) =>
        figure.Layout.Lines.Where(l => l.Horizontal == horizontal).Select(l => l.At);

    private static (double, double) Find(Figure figure, AxisLayout axis, Func<Trace, IEnumerable<double>> values, Func<Trace, bool> tight, bool fromZero, double padding, IEnumerable<double> marks)
    {
        if (figure.Traces.Any(t => t is ContourTrace or HeatmapTrace))
        {
            // a grid has ends of its own: a path that leaves it is cut off there
            double[] ends = [.. figure.Traces.Where(t => t is ContourTrace or HeatmapTrace).SelectMany(values)];
            return (ends.Min(), ends.Max());
        }
        double[] all = [.. figure.Traces.SelectMany(values).Concat(marks).Where(v => double.IsFinite(v) && (!axis.Log || v > 0))];
        if (all.Length == 0) return axis.Log ? (0.1, 10) : (0, 1);
        var (low, high) = (all.Min(), all.Max());
        var edge = IsTight(figure, values, tight, low, high);
        if (axis.Log) return LogRange(low, high, edge ? 0 : padding);

        if (fromZero) (low, high) = (Math.Min(0, low), Math.Max(0, high));
        if (low == high)
        {
            var half = low == 0 ? 1 : Math.Abs(low) * 0.1;
            return (low - half, high + half);
        }
        if (edge) return (low, high);
        var room = (high / 2 - low / 2) * 2 * padding;
        return (fromZero && low == 0 ? 0 : low - room, fromZero && high == 0 ? 0 : high + room);
    }

    /// <summary>Graphs of functions reach the ends of the axis, unless a marker would be cut in half there.</summary>
    private static bool IsTight(Figure figure, Func<Trace, IEnumerable<double>> values, Func<Trace, bool> tight, double low, double high) =>
        figure.Traces.Any(tight) && figure.Traces.Where(t => !tight(t)).SelectMany(values).Where(double.IsFinite).All(v => v > low && v < high);

    private static (double, double) LogRange(double low, double high, double padding)
    {
        var (a, b) = (Math.Log10(low), Math.Log10(high));
        if (b - a < 1e-9) (a, b) = (a - 0.5, b + 0.5);
        var room = (b - a) * padding;
        return (Math.Pow(10, Math.Max(-307, a - room)), Math.Pow(10, Math.Min(308, b + room)));
    }
}
