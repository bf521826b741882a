namespace Course.Charts;

/// <summary>One axis of a figure.</summary>
public sealed record AxisLayout
{
    /// <summary>What the axis shows, with its unit: <c>"time (ms)"</c>.</summary>
    public string? Title { get; init; }

    /// <summary>Whether the axis is logarithmic.</summary>
    public bool Log { get; init; }

    /// <summary>On a log axis: leave values ≤ 0 out as gaps instead of refusing them.</summary>
    public bool SkipNonPositive { get; init; }

    /// <summary>Fixed limits; from the data when null.</summary>
    public (double From, double To)? Range { get; init; }

    /// <summary>Whether the values run against the usual direction, as rows of an image do.</summary>
    public bool Reversed { get; init; }

    /// <summary>Whether ticks, labels and grid are left out.</summary>
    public bool Hidden { get; init; }
}
