namespace Course.Charts;

/// <summary>Draws a matrix as coloured cells.</summary>
internal static class HeatmapRenderer
{
    /// <summary>Larger matrices are averaged down to this many cells a side: more than that no eye can tell apart.</summary>
    private const int MostCells = 100;

    public static void Draw(PlotArea area, HeatmapTrace trace)
    {
        var colors = trace.Colors;
        var (rowBlock, columnBlock) = (Block(trace.Rows), Block(trace.Columns));
        var gap = trace.Rows <= 40 && trace.Columns <= 40 ? 0.5 : 0;
        area.Svg.Raw("<g shape-rendering=\"crispEdges\">");
        for (var i = 0; i < trace.Rows; i += rowBlock)
        {
            for (var j = 0; j < trace.Columns;)
            {
                var color = ColorOf(i, j);
                var end = j + columnBlock;
                // neighbours of one colour share a rectangle
                while (gap == 0 && end < trace.Columns && ColorOf(i, end) == color) end += columnBlock;
                if (color is not null) Cell(j, Math.Min(end, trace.Columns), i, Math.Min(i + rowBlock, trace.Rows), color);
                j = end;
            }
        }
        area.Svg.Raw("</g>");
        if (trace.ShowValues) WriteValues(area, trace, colors);

        string? ColorOf(int row, int column) =>
            Average(trace.Z, row, rowBlock, column, columnBlock) is var v && double.IsFinite(v) ? colors.At(v) : null;

        void Cell(int left, int right, int top, int bottom, string color)
        {
            var (a, b) = (area.Map(left - 0.5, top - 0.5), area.Map(right - 0.5, bottom - 0.5));
            area.Svg.Rect(new Box(Math.Min(a.X, b.X) + gap, Math.Min(a.Y, b.Y) + gap, Math.Abs(b.X - a.X) - 2 * gap, Math.Abs(b.Y - a.Y) - 2 * gap), color);
        }
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
