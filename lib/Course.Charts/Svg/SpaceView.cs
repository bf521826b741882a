namespace Course.Charts;

/// <summary>A parallel projection of a box in space onto the page, seen from above and one side.</summary>
internal sealed class SpaceView
{
    private const double Azimuth = 0.62;
    private const double Elevation = 0.50;
    private const double HeightOfBox = 0.72;
    private readonly Box _box;
    private readonly double _unit;

    public SpaceView(Box box, (double From, double To) x, (double From, double To) y, (double From, double To) z)
    {
        (X, Y, Z) = (x, y, z);
        // the unit box spans ±(cos+sin)/2 across and a little more upwards; leave a margin for labels
        var across = Math.Cos(Azimuth) + Math.Sin(Azimuth);
        var up = across * Math.Sin(Elevation) + HeightOfBox * Math.Cos(Elevation);
        _unit = Math.Min((box.Width - 70) / across, (box.Height - 62) / up);
        _box = box with { Top = box.Top - 12 };
    }

    public (double From, double To) X { get; }

    public (double From, double To) Y { get; }

    public (double From, double To) Z { get; }

    public Point Map(double x, double y, double z)
    {
        var (u, v) = Turned(x, y);
        var w = (Share(z, Z) - 0.5) * HeightOfBox;
        return new Point(_box.CentreX + u * _unit, _box.CentreY - (v * Math.Sin(Elevation) + w * Math.Cos(Elevation)) * _unit);
    }

    /// <summary>Distance from the eye, for painting far things first.</summary>
    public double Depth(double x, double y) => Turned(x, y).Away;

    private (double Across, double Away) Turned(double x, double y)
    {
        var (a, b) = (Share(x, X) - 0.5, Share(y, Y) - 0.5);
        return (a * Math.Cos(Azimuth) - b * Math.Sin(Azimuth), a * Math.Sin(Azimuth) + b * Math.Cos(Azimuth));
    }

    private static double Share(double value, (double From, double To) range) => (value - range.From) / (range.To - range.From);
}
