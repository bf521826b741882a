namespace Course.Charts;

/// <summary>A mark on an axis; a minor one has a grid line but no label.</summary>
/// <param name="Value">Where it is.</param>
/// <param name="Label">The label, before its exponent.</param>
/// <param name="Exponent">The raised part of a power of ten.</param>
internal readonly record struct Tick(double Value, string Label, string? Exponent = null)
{
    public bool Minor => Label.Length == 0;

    public double Width(double size) => TextMeasure.Width(Label, size) + (Exponent is null ? 0 : TextMeasure.Width(Exponent, size * 0.85));
}

/// <summary>The ticks of an axis and the power of ten that its labels leave out.</summary>
internal readonly record struct TickSet(IReadOnlyList<Tick> Ticks, int Exponent = 0)
{
    public IEnumerable<Tick> Labelled => Ticks.Where(t => !t.Minor);
}

/// <summary>Chooses ticks at round numbers.</summary>
internal static class Ticks
{
    /// <summary>Multiples of 1, 2, 2.5 or 5 times a power of ten within [low, high], about <paramref name="count"/> of them.</summary>
    public static double[] Nice(double low, double high, int count)
    {
        var step = NiceStep((high - low) / Math.Max(1, count));
        var first = Math.Ceiling(low / step - 1e-9);
        var last = Math.Floor(high / step + 1e-9);
        return [.. Enumerable.Range(0, (int)Math.Clamp(last - first + 1, 0, 1000)).Select(i => (first + i) * step)];
    }

    public static TickSet Linear(double low, double high, int count)
    {
        var values = Nice(low, high, count);
        if (values.Length == 0) return new TickSet([]);
        var most = values.Max(Math.Abs);
        var exponent = most is >= 1e5 or (> 0 and < 1e-3) ? (int)Math.Floor(Math.Log10(most) + 1e-12) : 0;
        var unit = Math.Pow(10, exponent);
        var step = values.Length > 1 ? (values[1] - values[0]) / unit : 1;
        var decimals = DecimalsOf(step);
        return new TickSet([.. values.Select(v => new Tick(v, Numbers.Fixed(v / unit, decimals)))], exponent);
    }

    /// <summary>Whole numbers only, for names of positions.</summary>
    public static TickSet Named(IReadOnlyList<string> names, int most)
    {
        var every = Math.Max(1, (names.Count + most - 1) / Math.Max(1, most));
        return new TickSet([.. names.Select((n, i) => new Tick(i, i % every == 0 ? n : "")).Where(t => !t.Minor)]);
    }

    private static double NiceStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var share = rough / power;
        return power * (share <= 1.0001 ? 1 : share <= 2.0001 ? 2 : share <= 2.5001 ? 2.5 : share <= 5.0001 ? 5 : 10);
    }

    private static int DecimalsOf(double step)
    {
        for (var decimals = 0; decimals < 12; decimals++)
        {
            var scaled = step * Math.Pow(10, decimals);
            if (scaled > 0.5 && Math.Abs(scaled - Math.Round(scaled)) < 1e-4 * scaled) return decimals;
        }
        return 12;
    }
}
