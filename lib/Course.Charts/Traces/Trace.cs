using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>One series of data in a figure and how it is drawn.</summary>
public abstract record Trace
{
    /// <summary>The name in the legend; a trace without one is not listed.</summary>
    public string? Name { get; init; }

    /// <summary>The colour, <c>#rrggbb</c>; null takes the next of <see cref="Palette"/>.</summary>
    public string? Color { get; init; }

    /// <summary>The values that the x axis must be able to show.</summary>
    internal virtual IEnumerable<double> XValues => [];

    /// <summary>The values that the y axis must be able to show.</summary>
    internal virtual IEnumerable<double> YValues => [];

    /// <summary>Whether the x axis ends exactly at the data, with no room at the sides.</summary>
    internal virtual bool TightX => false;

    /// <summary>Whether the y axis ends exactly at the data.</summary>
    internal virtual bool TightY => false;

    /// <summary>Whether the y axis starts at zero, as lengths of bars demand.</summary>
    internal virtual bool StartsAtZero => false;

    /// <summary>Names of the positions 0, 1, 2 … of the x axis.</summary>
    internal virtual IReadOnlyList<string>? XCategories => null;

    /// <summary>Names of the positions 0, 1, 2 … of the y axis.</summary>
    internal virtual IReadOnlyList<string>? YCategories => null;

    /// <summary>Whether the trace takes a colour of its own from the palette.</summary>
    internal virtual bool TakesColor => true;

    /// <summary>The plotly.js traces that draw this trace.</summary>
    internal abstract IEnumerable<JsonObject> ToPlotly(TraceStyle style);
}
