namespace Course.Charts;

/// <content>Drawing the paths of optimizers.</content>
public sealed partial record Figure
{
    /// <summary>
    /// Adds the path of an optimizer, from an open circle to a full one: in one dimension over the graph (w against its value),
    /// in two over the map (x against y).
    /// </summary>
    /// <param name="trajectory">The path.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="color">A colour name or <c>#rrggbb</c>.</param>
    /// <param name="steps">How many steps to draw; all when null.</param>
    /// <exception cref="ArgumentException">The points have more than two coordinates.</exception>
    public Figure Path(Trajectory trajectory, string? name = null, string? color = null, int? steps = null)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        int coordinates = trajectory.End.Count, points = Math.Min(steps ?? trajectory.Steps, trajectory.Steps) + 1;
        if (coordinates > 2) throw new ArgumentException($"Path: the points have {coordinates} coordinates; expected one or two. Draw a path in more dimensions by a chosen pair: Path(run.Coordinate(0), run.Coordinate(3)).", nameof(trajectory));
        var y = coordinates == 2 ? trajectory.Coordinate(1) : trajectory.Values;
        return Path(trajectory.Coordinate(0).Take(points), y.Take(points), name, color);
    }
}
