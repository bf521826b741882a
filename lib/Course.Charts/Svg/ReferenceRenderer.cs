namespace Course.Charts;

/// <summary>Draws reference lines and notes.</summary>
internal static class ReferenceRenderer
{
    public static void DrawLines(PlotArea area, Layout layout)
    {
        foreach (var line in layout.Lines)
        {
            if (Position(area, line) is not { } at) continue;
            var color = line.Color ?? Theme.Muted;
            if (line.Horizontal) area.Svg.Line(area.Box.Left, at, area.Box.Right, at, color, 1.3, "2 3");
            else area.Svg.Line(at, area.Box.Top, at, area.Box.Bottom, color, 1.3, "2 3");
        }
    }

    public static void DrawTexts(PlotArea area, Layout layout)
    {
        var box = area.Box;
        foreach (var line in layout.Lines)
        {
            if (line.Label is null || Position(area, line) is not { } at) continue;
            var color = line.Color ?? Theme.Muted;
            if (line.Horizontal)
            {
                var above = at - box.Top > Theme.NoteSize + 4;
                area.Svg.Text(box.Right - 4, above ? at - 4 : at + Theme.NoteSize + 2, line.Label, Theme.NoteSize, "end", color, halo: true);
            }
            else
            {
                var before = at + 5 + TextMeasure.Width(line.Label, Theme.NoteSize) > box.Right;
                area.Svg.Text(before ? at - 5 : at + 5, box.Top + Theme.NoteSize + 1, line.Label, Theme.NoteSize, before ? "end" : "start", color, halo: true);
            }
        }
        foreach (var note in layout.Notes)
        {
            var p = area.Map(note.X, note.Y);
            if (!double.IsFinite(p.X) || !double.IsFinite(p.Y) || !box.Contains(p, 1)) continue;
            var before = p.X + 6 + TextMeasure.Width(note.Text, Theme.NoteSize) > box.Right + 10;
            area.Svg.Text(before ? p.X - 6 : p.X + 6, Math.Max(box.Top + Theme.NoteSize, p.Y - 6), note.Text, Theme.NoteSize, before ? "end" : "start", halo: true);
        }
    }

    private static double? Position(PlotArea area, ReferenceLine line)
    {
        var at = line.Horizontal ? area.Y.Map(line.At) : area.X.Map(line.At);
        var (low, high) = line.Horizontal ? (area.Box.Top, area.Box.Bottom) : (area.Box.Left, area.Box.Right);
        return double.IsFinite(at) && at >= low - 0.5 && at <= high + 0.5 ? at : null;
    }
}
