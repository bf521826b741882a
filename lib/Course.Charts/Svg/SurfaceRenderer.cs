namespace Course.Charts;

/// <summary>
/// Draws a surface seen from a fixed direction. The quads farthest from the eye are painted first,
/// so that nearer ones cover them: the painter's algorithm.
/// </summary>
internal static class SurfaceRenderer
{
    private const int MostQuads = 28;

    public static void Draw(SvgWriter svg, Figure figure, SurfaceTrace surface, Box box)
    {
        double[] finite = [.. Data.Finite(surface.Z)];
        var (low, high) = finite.Length == 0 ? (0.0, 1.0) : (finite.Min(), finite.Max());
        if (low == high) (low, high) = (low - 0.5, high + 0.5);
        var view = new SpaceView(box with { Left = box.Left + 24, Width = box.Width - 48 }, (surface.X[0], surface.X[^1]), (surface.Y[0], surface.Y[^1]), (low, high));
        SpaceAxes.Draw(svg, view, figure.Layout);

        var (rows, columns) = (Steps(surface.Y.Count), Steps(surface.X.Count));
        var quads = new List<(double Depth, Point[] Corners, double Height, double Light)>();
        for (var i = 0; i + 1 < rows.Length; i++)
            for (var j = 0; j + 1 < columns.Length; j++)
            {
                double[] heights = [At(i, j), At(i, j + 1), At(i + 1, j + 1), At(i + 1, j)];
                if (!heights.All(double.IsFinite)) continue;
                Point[] corners = [Place(i, j), Place(i, j + 1), Place(i + 1, j + 1), Place(i + 1, j)];
                var light = ((heights[1] - heights[0]) + (heights[2] - heights[3])) / (high - low);
                quads.Add((view.Depth(surface.X[columns[j]], surface.Y[rows[i]]), corners, heights.Average(), light));
            }
        svg.Raw($"<g stroke=\"{Theme.Paper}\" stroke-opacity=\"0.35\" stroke-width=\"0.5\" stroke-linejoin=\"round\">");
        foreach (var quad in quads.OrderByDescending(q => q.Depth))
        {
            var color = ColorRamp.At(surface.Colors.Scale, (quad.Height - surface.Colors.From) / (surface.Colors.To - surface.Colors.From));
            // slopes that face the light are brighter: without it the form is hard to see
            var shaded = quad.Light < 0 ? ColorRamp.Mix(color, "#FFFFFF", Math.Min(0.25, -quad.Light)) : ColorRamp.Mix(color, "#000000", Math.Min(0.25, quad.Light));
            svg.Path(SvgWriter.PathData(quad.Corners, close: true), shaded);
        }
        svg.Raw("</g>");

        double At(int i, int j) => surface.Z[rows[i], columns[j]];
        Point Place(int i, int j) => view.Map(surface.X[columns[j]], surface.Y[rows[i]], At(i, j));
    }

    /// <summary>Indices of evenly spaced grid lines, first and last included, not more than can be told apart.</summary>
    private static int[] Steps(int count)
    {
        var steps = Math.Min(count - 1, MostQuads);
        return [.. Enumerable.Range(0, steps + 1).Select(i => (int)Math.Round(i * (count - 1.0) / steps))];
    }
}
