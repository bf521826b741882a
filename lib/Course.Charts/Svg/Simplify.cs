namespace Course.Charts;

/// <summary>Thins lines to what the eye can see, so that ten thousand points stay a small picture.</summary>
internal static class Simplify
{
    private const int MostPoints = 3000;

    public static IReadOnlyList<Point> Line(IReadOnlyList<Point> points, double tolerance = 0.12)
    {
        if (points.Count < 3) return points;
        var thinned = points.Count > 1000 && IsAscending(points) ? ColumnExtremes(points) : points;
        var result = DouglasPeucker(thinned, tolerance);
        while (result.Count > MostPoints) result = DouglasPeucker(result, tolerance *= 2);
        return result;
    }

    private static bool IsAscending(IReadOnlyList<Point> points)
    {
        for (var i = 1; i < points.Count; i++)
            if (points[i].X < points[i - 1].X) return false;
        return true;
    }

    /// <summary>Keeps first, lowest, highest and last of each pixel column: the same ink, fewer points.</summary>
    private static List<Point> ColumnExtremes(IReadOnlyList<Point> points)
    {
        var kept = new List<Point>();
        for (var start = 0; start < points.Count;)
        {
            var end = start;
            var (lowest, highest) = (start, start);
            while (end < points.Count && Math.Floor(points[end].X) == Math.Floor(points[start].X))
            {
                if (points[end].Y < points[lowest].Y) lowest = end;
                if (points[end].Y > points[highest].Y) highest = end;
                end++;
            }
            int[] keep = [start, lowest, highest, end - 1];
            kept.AddRange(keep.Distinct().Order().Select(i => points[i]));
            start = end;
        }
        return kept;
    }

    private static List<Point> DouglasPeucker(IReadOnlyList<Point> points, double tolerance)
    {
        var keep = new bool[points.Count];
        keep[0] = keep[^1] = true;
        var open = new Stack<(int First, int Last)>();
        open.Push((0, points.Count - 1));
        while (open.TryPop(out var span))
        {
            var (worst, index) = (tolerance, -1);
            for (var i = span.First + 1; i < span.Last; i++)
            {
                var distance = Distance(points[i], points[span.First], points[span.Last]);
                if (distance > worst) (worst, index) = (distance, i);
            }
            if (index < 0) continue;
            keep[index] = true;
            open.Push((span.First, index));
            open.Push((index, span.Last));
        }
        return [.. points.Where((_, i) => keep[i])];
    }

    /// <summary>Distance of a point from the segment a–b.</summary>
    private static double Distance(Point p, Point a, Point b)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = dx * dx + dy * dy;
        var t = length == 0 ? 0 : Math.Clamp(((p.X - a.X) * dx + (p.Y - a.Y) * dy) / length, 0, 1);
        return Math.Sqrt(Math.Pow(p.X - a.X - t * dx, 2) + Math.Pow(p.Y - a.Y - t * dy, 2));
    }
}
