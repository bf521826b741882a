namespace Course.Charts;

/// <summary>Cuts shapes at the edge of the plot, so that the picture needs no clip paths with ids.</summary>
internal static class Clip
{
    /// <summary>The parts of a line inside the box.</summary>
    public static IEnumerable<List<Point>> Line(IReadOnlyList<Point> points, Box box)
    {
        var part = new List<Point>();
        for (var i = 1; i < points.Count; i++)
        {
            if (!Segment(points[i - 1], points[i], box, out var a, out var b))
            {
                if (part.Count > 1) yield return part;
                part = [];
                continue;
            }
            if (part.Count == 0 || part[^1] != a)
            {
                if (part.Count > 1) yield return part;
                part = [a];
            }
            part.Add(b);
        }
        if (part.Count > 1) yield return part;
    }

    /// <summary>Liang and Barsky: the part of a segment inside the box.</summary>
    private static bool Segment(Point p, Point q, Box box, out Point a, out Point b)
    {
        var (from, to) = (0.0, 1.0);
        var (dx, dy) = (q.X - p.X, q.Y - p.Y);
        (a, b) = (p, q);
        if (!Cut(-dx, p.X - box.Left) || !Cut(dx, box.Right - p.X) || !Cut(-dy, p.Y - box.Top) || !Cut(dy, box.Bottom - p.Y)) return false;
        if (to < 1) b = new Point(p.X + to * dx, p.Y + to * dy);
        if (from > 0) a = new Point(p.X + from * dx, p.Y + from * dy);
        return true;

        bool Cut(double direction, double room)
        {
            if (direction == 0) return room >= 0;
            var t = room / direction;
            if (direction < 0) from = Math.Max(from, t);
            else to = Math.Min(to, t);
            return from <= to;
        }
    }

    /// <summary>Sutherland and Hodgman: the part of a polygon inside the box.</summary>
    public static IReadOnlyList<Point> Polygon(IReadOnlyList<Point> polygon, Box box)
    {
        var result = polygon;
        result = Against(result, p => p.X - box.Left);
        result = Against(result, p => box.Right - p.X);
        result = Against(result, p => p.Y - box.Top);
        return Against(result, p => box.Bottom - p.Y);
    }

    private static List<Point> Against(IReadOnlyList<Point> polygon, Func<Point, double> inside)
    {
        var kept = new List<Point>();
        for (var i = 0; i < polygon.Count; i++)
        {
            var (p, q) = (polygon[i], polygon[(i + 1) % polygon.Count]);
            var (a, b) = (inside(p), inside(q));
            if (a >= 0) kept.Add(p);
            if (a >= 0 == b >= 0) continue;
            var t = a / (a - b);
            kept.Add(new Point(p.X + t * (q.X - p.X), p.Y + t * (q.Y - p.Y)));
        }
        return kept;
    }
}
