namespace Course.Charts;

/// <summary>A colour scale stretched over an interval of values.</summary>
internal readonly record struct ColorMap(ColorScale Scale, double From, double To)
{
    public static ColorMap Of(IEnumerable<double> values, ColorScale scale, (double From, double To)? range)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var v in values) (low, high) = (Math.Min(low, v), Math.Max(high, v));
        if (low > high) (low, high) = (0, 1);
        if (range is { } given) (low, high) = given;
        if (scale == ColorScale.Auto) scale = low < 0 && high > 0 ? ColorScale.Diverging : ColorScale.Viridis;
        if (scale == ColorScale.Diverging && range is null)
        {
            var most = Math.Max(Math.Abs(low), Math.Abs(high));
            (low, high) = (-most, most);
        }
        if (low == high) (low, high) = (low - 0.5, high + 0.5);
        return new ColorMap(scale, low, high);
    }

    public string At(double value) => ColorRamp.At(Scale, (value - From) / (To - From));
}
