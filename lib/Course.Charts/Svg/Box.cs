namespace Course.Charts;

/// <summary>A rectangle in pixels; y grows downwards.</summary>
internal readonly record struct Box(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public double CentreX => Left + Width / 2;

    public double CentreY => Top + Height / 2;

    public bool Contains(Point p, double slack = 0) =>
        p.X >= Left - slack && p.X <= Right + slack && p.Y >= Top - slack && p.Y <= Bottom + slack;
}

/// <summary>A position in pixels.</summary>
internal readonly record struct Point(double X, double Y);
