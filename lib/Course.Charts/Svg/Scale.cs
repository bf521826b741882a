namespace Course.Charts;

/// <summary>Maps values of an axis to pixels.</summary>
internal sealed class Scale(double min, double max, double pixelAtMin, double pixelAtMax, bool log)
{
    private readonly double _low = log ? Math.Log10(min) : min;
    private readonly double _high = log ? Math.Log10(max) : max;

    public double Min { get; } = min;

    public double Max { get; } = max;

    public bool Log { get; } = log;

    public double Length { get; } = Math.Abs(pixelAtMax - pixelAtMin);

    /// <summary>The pixel of a value; NaN for a value that the axis cannot show.</summary>
    public double Map(double value)
    {
        if (!double.IsFinite(value) || (Log && value <= 0)) return double.NaN;
        var share = ((Log ? Math.Log10(value) : value) - _low) / (_high - _low);
        // far outside is far outside: keep coordinates where arithmetic of the clipping stays exact
        return pixelAtMin + Math.Clamp(share, -1e4, 1e4) * (pixelAtMax - pixelAtMin);
    }
}
