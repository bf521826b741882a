namespace Course.Charts;

/// <summary>Chooses the ticks of an axis: names of positions, powers of ten, or round numbers.</summary>
internal static class AxisTicks
{
    public static TickSet Horizontal(Figure figure, (double From, double To) range, double width) =>
        Of(figure.Layout.X, range, figure.Traces.Select(t => t.XCategories), Math.Max(2, (int)(width / 62)), Math.Max(1, (int)(width / 22)));

    public static TickSet Vertical(Figure figure, (double From, double To) range, double height) =>
        Of(figure.Layout.Y, range, figure.Traces.Select(t => t.YCategories), Math.Max(2, (int)(height / 42)), Math.Max(1, (int)(height / 15)));

    private static TickSet Of(AxisLayout axis, (double From, double To) range, IEnumerable<IReadOnlyList<string>?> names, int count, int mostNames)
    {
        if (axis.Hidden) return new TickSet([]);
        if (names.FirstOrDefault(n => n is not null) is { } named) return Ticks.Named(named, mostNames);
        if (axis.Log) return LogTicks.Of(range.From, range.To, count);
        return Ticks.Linear(range.From, range.To, count);
    }
}
