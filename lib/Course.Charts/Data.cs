using System.Globalization;

namespace Course.Charts;

/// <summary>Checks what callers hand in; every message says what was wrong and what was expected.</summary>
internal static class Data
{
    public static double[] Values(IEnumerable<double>? values, string chart, string what)
    {
        if (values is null) throw new ArgumentNullException(what, $"{chart}: {what} is null; expected a sequence of numbers.");
        double[] array = [.. values];
        if (array.Length == 0) throw new ArgumentException($"{chart}: {what} is empty; expected at least one number.", what);
        return array;
    }

    public static (double[] X, double[] Y) Pairs(IEnumerable<double>? x, IEnumerable<double>? y, string chart)
    {
        var xs = Values(x, chart, "x");
        var ys = Values(y, chart, "y");
        SameLength(xs.Length, ys.Length, chart, "x", "y");
        return (xs, ys);
    }

    public static (double[] X, double[] Y) Points(IEnumerable<(double X, double Y)>? points, string chart)
    {
        if (points is null) throw new ArgumentNullException(nameof(points), $"{chart}: points is null; expected a sequence of (x, y).");
        var list = points.ToList();
        if (list.Count == 0) throw new ArgumentException($"{chart}: points is empty; expected at least one (x, y).", nameof(points));
        return ([.. list.Select(p => p.X)], [.. list.Select(p => p.Y)]);
    }

    public static void SameLength(int first, int second, string chart, string firstName, string secondName)
    {
        if (first != second)
            throw new ArgumentException($"{chart}: {firstName} has {first} values but {secondName} has {second}; expected the same number of both.");
    }

    public static double[] Index(int count) => [.. Enumerable.Range(0, count).Select(i => (double)i)];

    public static void Interval(double from, double to, string chart, string what)
    {
        if (!double.IsFinite(from) || !double.IsFinite(to) || from >= to)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{chart}: {what} goes from {from} to {to}; expected two finite numbers, the first below the second."), what);
    }

    public static double[] Spaced(double from, double to, int count, bool logarithmic = false)
    {
        var result = new double[count];
        for (var i = 0; i < count; i++)
        {
            var share = (double)i / (count - 1);
            result[i] = logarithmic ? from * Math.Pow(to / from, share) : from + (to - from) * share;
        }
        result[^1] = to;
        return result;
    }

    /// <summary>A rectangular grid from rows; <paramref name="rows"/>[i] is the i-th row.</summary>
    public static double[,] Grid(IEnumerable<IEnumerable<double>>? rows, string chart)
    {
        if (rows is null) throw new ArgumentNullException(nameof(rows), $"{chart}: the grid is null; expected rows of numbers.");
        double[][] list = [.. rows.Select(r => r.ToArray())];
        if (list.Length == 0 || list[0].Length == 0) throw new ArgumentException($"{chart}: the grid is empty; expected at least one row and one column.", nameof(rows));
        var grid = new double[list.Length, list[0].Length];
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i].Length != list[0].Length)
                throw new ArgumentException($"{chart}: row {i} has {list[i].Length} values but row 0 has {list[0].Length}; expected rows of equal length.", nameof(rows));
            for (var j = 0; j < list[i].Length; j++) grid[i, j] = list[i][j];
        }
        return grid;
    }

    public static double[,] Grid(double[,]? grid, string chart)
    {
        if (grid is null) throw new ArgumentNullException(nameof(grid), $"{chart}: the grid is null; expected a two-dimensional array.");
        if (grid.Length == 0) throw new ArgumentException($"{chart}: the grid is empty; expected at least one row and one column.", nameof(grid));
        return (double[,])grid.Clone();
    }

    public static double[,] Sample(Func<double, double, double>? f, double[] xs, double[] ys, string chart)
    {
        if (f is null) throw new ArgumentNullException(nameof(f), $"{chart}: f is null; expected a function of (x, y).");
        var grid = new double[ys.Length, xs.Length];
        for (var i = 0; i < ys.Length; i++)
            for (var j = 0; j < xs.Length; j++) grid[i, j] = f(xs[j], ys[i]);
        return grid;
    }

    public static IEnumerable<double> Finite(double[,] grid) => grid.Cast<double>().Where(double.IsFinite);
}
