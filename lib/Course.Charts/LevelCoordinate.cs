namespace Course.Charts;

/// <summary>Chooses contour levels and re-expresses heights as "how many levels have been passed".</summary>
internal static class LevelCoordinate
{
    public static double[] Choose(double[,] grid, int count, bool logarithmic)
    {
        if (count is < 1 or > 100) throw new ArgumentException($"Contour: levels is {count}; expected 1 to 100.", "levels");
        double[] finite = [.. Data.Finite(grid)];
        if (finite.Length == 0) throw new ArgumentException("Contour: the function has no finite value on the grid.");
        var (low, high) = (finite.Min(), finite.Max());
        if (!logarithmic)
        {
            if (low == high) return [low];
            return [.. Ticks.Nice(low, high, count).Where(v => v > low && v < high).DefaultIfEmpty((low + high) / 2)];
        }
        if (low < 0)
            throw new ArgumentException($"Contour: logLevels needs heights ≥ 0 but the lowest is {Numbers.Short(low)}; subtract the minimum from the function.");
        if (high <= 0) return [0];
        // the innermost line lies around the lowest few points of the grid, not around the single lowest, which may be zero
        Array.Sort(finite);
        var inner = Math.Max(finite[Math.Min(finite.Length - 1, 4 + finite.Length / 400)], high * 1e-8);
        return inner >= high ? [high / 2] : Data.Spaced(inner, high, count + 1, logarithmic: true)[..^1];
    }

    public static double[,] Of(double[,] grid, IReadOnlyList<double> levels)
    {
        var result = new double[grid.GetLength(0), grid.GetLength(1)];
        for (var i = 0; i < grid.GetLength(0); i++)
            for (var j = 0; j < grid.GetLength(1); j++) result[i, j] = Of(grid[i, j], levels);
        return result;
    }

    /// <summary>The levels worth a label where there is room for about seven.</summary>
    public static int[] Labelled(IReadOnlyList<double> levels)
    {
        var step = (levels.Count + 6) / 7;
        return [.. Enumerable.Range(0, levels.Count).Where(i => i % step == 0)];
    }

    private static double Of(double z, IReadOnlyList<double> levels)
    {
        if (!double.IsFinite(z)) return double.NaN;
        if (levels.Count == 1) return Math.Clamp((z - levels[0]) / Math.Max(Math.Abs(levels[0]), 1e-300), -1, 1);
        var k = 0;
        while (k < levels.Count - 2 && z >= levels[k + 1]) k++;
        return Math.Clamp(k + (z - levels[k]) / (levels[k + 1] - levels[k]), -1, levels.Count);
    }
}
