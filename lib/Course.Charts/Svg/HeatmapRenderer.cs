using System.Globalization;
using System.Text;

namespace Course.Charts;

/// <summary>Draws a matrix as coloured cells.</summary>
internal static class HeatmapRenderer
{
    /// <summary>Larger matrices are averaged down to this many cells a side: more than that no eye can tell apart.</summary>
    private const int MostCells = 100;

    public static void Draw(PlotArea area, HeatmapTrace trace)
    {
        var colors = trace.Colors;
        if (trace.Rows <= 40 && trace.Columns <= 40) DrawCells(area, trace, colors);
        else DrawField(area, trace, colors);
        if (trace.ShowValues) WriteValues(area, trace, colors);
    }

    /// <summary>A small matrix: every cell a rectangle of its own, with a gap between neighbours.</summary>
    private static void DrawCells(PlotArea area, HeatmapTrace trace, ColorMap colors)
    {
        const double Gap = 0.5;
        area.Svg.Raw("<g shape-rendering=\"crispEdges\">");
        for (var i = 0; i < trace.Rows; i++)
            for (var j = 0; j < trace.Columns; j++)
            {
                if (!double.IsFinite(trace.Z[i, j])) continue;
                var (a, b) = (area.Map(j - 0.5, i - 0.5), area.Map(j + 0.5, i + 0.5));
                var cell = new Box(Math.Min(a.X, b.X) + Gap, Math.Min(a.Y, b.Y) + Gap, Math.Abs(b.X - a.X) - 2 * Gap, Math.Abs(b.Y - a.Y) - 2 * Gap);
                area.Svg.Rect(cell, colors.At(trace.Z[i, j]));
            }
        area.Svg.Raw("</g>");
    }

    /// <summary>A large matrix: all cells of one shade in one path, in units of cells, which keeps the picture small.</summary>
    private static void DrawField(PlotArea area, HeatmapTrace trace, ColorMap colors)
    {
        const int Shades = 64;
        var (rowBlock, columnBlock) = (Block(trace.Rows), Block(trace.Columns));
        var paths = new SortedDictionary<int, StringBuilder>();
        for (var i = 0; i < trace.Rows; i += rowBlock)
            for (var j = 0; j < trace.Columns; j += columnBlock)
            {
                var value = Average(trace.Z, i, rowBlock, j, columnBlock);
                if (!double.IsFinite(value)) continue;
                var shade = (int)Math.Round(Math.Clamp((value - colors.From) / (colors.To - colors.From), 0, 1) * (Shades - 1));
                if (!paths.TryGetValue(shade, out var d)) paths[shade] = d = new StringBuilder();
                d.Append(CultureInfo.InvariantCulture, $"M{j} {i}h{Math.Min(columnBlock, trace.Columns - j)}v{Math.Min(rowBlock, trace.Rows - i)}H{j}z");
            }
        var (origin, unit) = (area.Map(-0.5, -0.5), area.Map(0.5, 0.5));
        var place = string.Create(CultureInfo.InvariantCulture, $"matrix({unit.X - origin.X:0.####} 0 0 {unit.Y - origin.Y:0.####} {origin.X:0.##} {origin.Y:0.##})");
        area.Svg.Raw($"<g shape-rendering=\"crispEdges\" transform=\"{place}\">");
        foreach (var (shade, d) in paths) area.Svg.Path(d.ToString(), ColorRamp.At(colors.Scale, (double)shade / (Shades - 1)));
        area.Svg.Raw("</g>");
    }

    private static int Block(int count) => (count + MostCells - 1) / MostCells;

    private static double Average(double[,] z, int row, int rows, int column, int columns)
    {
        var (sum, count) = (0.0, 0);
        for (var i = row; i < Math.Min(row + rows, z.GetLength(0)); i++)
            for (var j = column; j < Math.Min(column + columns, z.GetLength(1)); j++)
                if (double.IsFinite(z[i, j])) (sum, count) = (sum + z[i, j], count + 1);
        return sum / count;
    }

    private static void WriteValues(PlotArea area, HeatmapTrace trace, ColorMap colors)
    {
        var width = area.Box.Width / trace.Columns;
        for (var i = 0; i < trace.Rows; i++)
        {
            for (var j = 0; j < trace.Columns; j++)
            {
                var text = Numbers.Short(trace.Z[i, j]);
                var size = Math.Clamp(Math.Min(Theme.NoteSize, Theme.NoteSize * (width - 4) / TextMeasure.Width(text, Theme.NoteSize)), 6, Theme.NoteSize);
                var dark = double.IsFinite(trace.Z[i, j]) && ColorRamp.Lightness(colors.At(trace.Z[i, j])) < 0.55;
                var p = area.Map(j, i);
                area.Svg.Text(p.X, p.Y + size * 0.35, text, size, "middle", dark ? Theme.Paper : Theme.Ink);
            }
        }
    }
}
