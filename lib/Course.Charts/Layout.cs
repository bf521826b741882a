namespace Course.Charts;

/// <summary>Everything about a figure that is not data: titles, axes, size, lines and notes.</summary>
public sealed record Layout
{
    /// <summary>The title above the figure.</summary>
    public string? Title { get; init; }

    /// <summary>A sentence printed below the figure.</summary>
    public string? Caption { get; init; }

    /// <summary>The horizontal axis.</summary>
    public AxisLayout X { get; init; } = new();

    /// <summary>The vertical axis.</summary>
    public AxisLayout Y { get; init; } = new();

    /// <summary>The name of the third axis of a surface, or of the colour bar.</summary>
    public string? ZTitle { get; init; }

    /// <summary>Width in CSS pixels at full size; null lets the figure choose.</summary>
    public int? Width { get; init; }

    /// <summary>Height in CSS pixels at full size; null lets the figure choose.</summary>
    public int? Height { get; init; }

    /// <summary>Whether one unit is as long on x as on y, so that angles are true.</summary>
    public bool EqualAxes { get; init; }

    /// <summary>Whether the panels of a grid use the same ranges.</summary>
    public bool SharedAxes { get; init; }

    /// <summary>The number of columns of a grid of panels.</summary>
    public int Columns { get; init; } = 2;

    /// <summary>Horizontal and vertical lines across the plot.</summary>
    public IReadOnlyList<ReferenceLine> Lines { get; init; } = [];

    /// <summary>Texts at data positions.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];
}

/// <summary>A line across the whole plot at one value of x or y.</summary>
/// <param name="Horizontal">True for a line at a value of y, false for one at a value of x.</param>
/// <param name="At">The value.</param>
/// <param name="Label">A text beside the line.</param>
/// <param name="Color">The colour, or null for grey.</param>
public sealed record ReferenceLine(bool Horizontal, double At, string? Label = null, string? Color = null);

/// <summary>A text at a data position.</summary>
/// <param name="X">Position on x.</param>
/// <param name="Y">Position on y.</param>
/// <param name="Text">The text.</param>
public sealed record Note(double X, double Y, string Text);

/// <summary>One picture of an animation.</summary>
/// <param name="Name">What the slider shows, such as <c>"step 3"</c>.</param>
/// <param name="Figure">The picture.</param>
public sealed record Frame(string Name, Figure Figure);
