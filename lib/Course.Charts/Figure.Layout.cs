namespace Course.Charts;

/// <content>Titles, axes, reference lines and notes.</content>
public sealed partial record Figure
{
    /// <summary>Sets the title.</summary>
    public Figure Title(string title) => this with { Layout = Layout with { Title = title } };

    /// <summary>Sets the sentence printed below the figure.</summary>
    public Figure Caption(string caption) => this with { Layout = Layout with { Caption = caption } };

    /// <summary>Names the x axis, with its unit; in a grid, the axes of the bottom row.</summary>
    public Figure XTitle(string title) => WithX(Layout.X with { Title = title });

    /// <summary>Names the y axis, with its unit; in a grid, the axes of the left column.</summary>
    public Figure YTitle(string title) => WithY(Layout.Y with { Title = title });

    /// <summary>Names the third axis of a surface, or the colour bar.</summary>
    public Figure ZTitle(string title) => this with { Layout = Layout with { ZTitle = title } };

    /// <summary>Makes the x axis logarithmic.</summary>
    /// <param name="skipNonPositive">Leave values ≤ 0 out instead of refusing them.</param>
    public Figure LogX(bool skipNonPositive = false) => Each(f => f.WithX(f.Layout.X with { Log = true, SkipNonPositive = skipNonPositive }).Checked());

    /// <summary>Makes the y axis logarithmic.</summary>
    /// <param name="skipNonPositive">Leave values ≤ 0 out instead of refusing them.</param>
    public Figure LogY(bool skipNonPositive = false) => Each(f => f.WithY(f.Layout.Y with { Log = true, SkipNonPositive = skipNonPositive }).Checked());

    /// <summary>Makes both axes logarithmic.</summary>
    /// <param name="skipNonPositive">Leave values ≤ 0 out instead of refusing them.</param>
    public Figure LogLog(bool skipNonPositive = false) => LogX(skipNonPositive).LogY(skipNonPositive);

    /// <summary>Fixes the ends of the x axis.</summary>
    public Figure XRange(double from, double to)
    {
        Data.Interval(from, to, "XRange", nameof(from));
        return Each(f => f.WithX(f.Layout.X with { Range = (from, to) }));
    }

    /// <summary>Fixes the ends of the y axis; what lies outside is cut off.</summary>
    public Figure YRange(double from, double to)
    {
        Data.Interval(from, to, "YRange", nameof(from));
        return Each(f => f.WithY(f.Layout.Y with { Range = (from, to) }));
    }

    /// <summary>Leaves out ticks, labels and grid.</summary>
    public Figure HideAxes() => Each(f => f.WithX(f.Layout.X with { Hidden = true }).WithY(f.Layout.Y with { Hidden = true }));

    /// <summary>Makes a unit of x as long as a unit of y, so that angles and circles are true.</summary>
    public Figure EqualAxes() => Each(f => f with { Layout = f.Layout with { EqualAxes = true } });

    /// <summary>Sets the full size in pixels; the figure still shrinks to fit the page.</summary>
    public Figure Size(int width, int height)
    {
        if (width is < 120 or > 4000 || height is < 80 or > 4000)
            throw new ArgumentException($"Size: {width} × {height}; expected a width of 120 to 4000 and a height of 80 to 4000 pixels.");
        return this with { Layout = Layout with { Width = width, Height = height } };
    }

    /// <summary>Adds a horizontal line at a value of y.</summary>
    public Figure HLine(double y, string? label = null, string? color = null) => AddLine(true, y, label, color);

    /// <summary>Adds a vertical line at a value of x.</summary>
    public Figure VLine(double x, string? label = null, string? color = null) => AddLine(false, x, label, color);

    /// <summary>Writes a text at a data position.</summary>
    public Figure Note(double x, double y, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (!double.IsFinite(x) || !double.IsFinite(y)) throw new ArgumentException($"Note: the position is ({x}, {y}); expected finite numbers.");
        return this with { Layout = Layout with { Notes = [.. Layout.Notes, new Note(x, y, text)] } };
    }

    private Figure AddLine(bool horizontal, double at, string? label, string? color)
    {
        if (!double.IsFinite(at)) throw new ArgumentException($"{(horizontal ? "HLine" : "VLine")}: the value is {at}; expected a finite number.");
        var line = new ReferenceLine(horizontal, at, label, color is null ? null : Palette.Resolve(color));
        return Each(f => f with { Layout = f.Layout with { Lines = [.. f.Layout.Lines, line] } });
    }

    /// <summary>Applies a change to every panel of a grid and every frame, or to the figure itself.</summary>
    private Figure Each(Func<Figure, Figure> change)
    {
        if (Panels.Count > 0) return this with { Panels = [.. Panels.Select(p => p.Each(change))] };
        if (Frames.Count > 0) return this with { Frames = [.. Frames.Select(f => f with { Figure = f.Figure.Each(change) })] };
        return change(this);
    }

    private Figure WithX(AxisLayout axis) => this with { Layout = Layout with { X = axis } };

    private Figure WithY(AxisLayout axis) => this with { Layout = Layout with { Y = axis } };
}
