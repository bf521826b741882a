namespace Course.Charts;

/// <summary>A node of a graph diagram.</summary>
/// <param name="Id">What edges call it.</param>
/// <param name="Label">What it shows, the id when null; lines are broken at <c>\n</c>.</param>
/// <param name="Kind">What it stands for, which decides its shape.</param>
/// <param name="Color">The colour of its border, or null for the usual one of its kind.</param>
public sealed record GraphNode(string Id, string? Label = null, NodeKind Kind = NodeKind.Value, string? Color = null);

/// <summary>An arrow of a graph diagram.</summary>
/// <param name="From">The id of the node where it begins.</param>
/// <param name="To">The id of the node where it ends.</param>
/// <param name="Label">A text beside it.</param>
public sealed record GraphEdge(string From, string To, string? Label = null);

/// <summary>What a node of a graph diagram stands for.</summary>
public enum NodeKind
{
    /// <summary>A value: a white box.</summary>
    Value,

    /// <summary>Something given, such as a parameter or an input: a blue box.</summary>
    Input,

    /// <summary>An operation: a rounded orange box.</summary>
    Operation,

    /// <summary>A result, such as a loss: a green box.</summary>
    Output,
}

/// <summary>The direction in which the arrows of a graph diagram run.</summary>
public enum GraphDirection
{
    /// <summary>From left to right.</summary>
    LeftToRight,

    /// <summary>From top to bottom.</summary>
    TopToBottom,
}
