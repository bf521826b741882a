namespace Course.Charts;

/// <summary>
/// Lines of equal height on a grid. Each cell whose corners lie on both sides of the level is
/// crossed by a segment between two of its edges; segments that meet on an edge are joined.
/// </summary>
internal static class MarchingSquares
{
    /// <summary>The lines at a level, in data coordinates.</summary>
    /// <param name="x">Positions of the columns.</param>
    /// <param name="y">Positions of the rows.</param>
    /// <param name="z">Heights, [row, column].</param>
    /// <param name="level">The height to trace.</param>
    public static List<List<Point>> Trace(IReadOnlyList<double> x, IReadOnlyList<double> y, double[,] z, double level)
    {
        var crossings = new Dictionary<Edge, Point>();
        var neighbours = new Dictionary<Edge, List<Edge>>();
        for (var i = 0; i + 1 < y.Count; i++)
            for (var j = 0; j + 1 < x.Count; j++)
                foreach (var (from, to) in Segments(z, i, j, level))
                {
                    Link(from, to);
                    Link(to, from);
                }
        return Join(neighbours, crossings);

        void Link(Edge edge, Edge other)
        {
            if (!neighbours.TryGetValue(edge, out var list))
            {
                neighbours[edge] = list = [];
                crossings[edge] = Crossing(x, y, z, edge, level);
            }
            list.Add(other);
        }
    }

    /// <summary>The outline of everything at or above a level: closed lines, running along the border of the grid where needed.</summary>
    public static List<List<Point>> TraceArea(IReadOnlyList<double> x, IReadOnlyList<double> y, double[,] z, double level)
    {
        // a ring of lowest values at the same positions as the border closes every line there
        double[] px = [x[0], .. x, x[^1]], py = [y[0], .. y, y[^1]];
        var padded = new double[py.Length, px.Length];
        for (var i = 0; i < py.Length; i++)
            for (var j = 0; j < px.Length; j++)
            {
                var inside = i > 0 && i <= y.Count && j > 0 && j <= x.Count;
                var value = inside ? z[i - 1, j - 1] : double.NegativeInfinity;
                padded[i, j] = double.IsNaN(value) ? double.NegativeInfinity : value;
            }
        return Trace(px, py, padded, level);
    }

    /// <summary>An edge of the grid: from (row, column) to the right, or upwards.</summary>
    private readonly record struct Edge(int Row, int Column, bool Upwards);

    private static IEnumerable<(Edge, Edge)> Segments(double[,] z, int i, int j, double level)
    {
        var (a, b, c, d) = (z[i, j], z[i, j + 1], z[i + 1, j + 1], z[i + 1, j]);
        if (double.IsNaN(a) || double.IsNaN(b) || double.IsNaN(c) || double.IsNaN(d)) yield break;
        Edge bottom = new(i, j, false), right = new(i, j + 1, true), top = new(i + 1, j, false), left = new(i, j, true);
        var above = (a >= level ? 1 : 0) | (b >= level ? 2 : 0) | (c >= level ? 4 : 0) | (d >= level ? 8 : 0);
        switch (above)
        {
            case 1 or 14: yield return (left, bottom); break;
            case 2 or 13: yield return (bottom, right); break;
            case 4 or 11: yield return (right, top); break;
            case 8 or 7: yield return (top, left); break;
            case 3 or 12: yield return (left, right); break;
            case 6 or 9: yield return (bottom, top); break;
            case 5 or 10:
                // a saddle: the height in the middle decides which corners belong together
                var cornersJoined = (a + b + c + d) / 4 >= level == (above == 5);
                yield return cornersJoined ? (bottom, right) : (left, bottom);
                yield return cornersJoined ? (top, left) : (right, top);
                break;
        }
    }

    private static Point Crossing(IReadOnlyList<double> x, IReadOnlyList<double> y, double[,] z, Edge edge, double level)
    {
        var (i, j) = (edge.Row, edge.Column);
        var (k, l) = edge.Upwards ? (i + 1, j) : (i, j + 1);
        var t = (level - z[i, j]) / (z[k, l] - z[i, j]);
        // between an infinite and a finite height the line runs at the finite end
        if (!double.IsFinite(z[k, l])) t = 0;
        else if (!double.IsFinite(z[i, j])) t = 1;
        return new Point(x[j] + t * (x[l] - x[j]), y[i] + t * (y[k] - y[i]));
    }

    private static List<List<Point>> Join(Dictionary<Edge, List<Edge>> neighbours, Dictionary<Edge, Point> crossings)
    {
        var lines = new List<List<Point>>();
        var used = new HashSet<Edge>();
        // open lines first, from their ends; what is left are closed ones
        foreach (var start in neighbours.Keys.Where(e => neighbours[e].Count == 1).Concat(neighbours.Keys))
        {
            if (!used.Add(start)) continue;
            var line = new List<Point> { crossings[start] };
            var current = start;
            while (true)
            {
                var next = neighbours[current].FirstOrDefault(e => !used.Contains(e), current);
                if (next == current) break;
                used.Add(next);
                line.Add(crossings[next]);
                current = next;
            }
            if (line.Count > 2 && neighbours[current].Contains(start)) line.Add(line[0]);
            if (line.Count > 1) lines.Add(line);
        }
        return lines;
    }
}
