namespace Course.Charts;

/// <summary>Draws the box around a surface: floor grid, back walls, ticks and axis names.</summary>
internal static class SpaceAxes
{
    public static void Draw(SvgWriter svg, SpaceView view, Layout layout)
    {
        var ((x0, x1), (y0, y1), (z0, z1)) = (view.X, view.Y, view.Z);
        TickSet xs = Ticks.Linear(x0, x1, 5), ys = Ticks.Linear(y0, y1, 5), zs = Ticks.Linear(z0, z1, 4);
        foreach (var t in xs.Ticks) Lines(svg, view.Map(t.Value, y0, z0), view.Map(t.Value, y1, z0), view.Map(t.Value, y1, z1));
        foreach (var t in ys.Ticks) Lines(svg, view.Map(x0, t.Value, z0), view.Map(x1, t.Value, z0), view.Map(x1, t.Value, z1));
        foreach (var t in zs.Ticks) Lines(svg, view.Map(x0, y1, t.Value), view.Map(x1, y1, t.Value), view.Map(x1, y0, t.Value));

        Edge(svg, view.Map(x0, y0, z0), view.Map(x1, y0, z0), view.Map(x1, y1, z0));
        Edge(svg, view.Map(x0, y0, z0), view.Map(x0, y1, z0), view.Map(x0, y1, z1));

        foreach (var t in xs.Ticks) Label(svg, view.Map(t.Value, y0, z0), t, 6, 14, "start");
        // the far end of y is the foot of z: its label would stand on that of z
        foreach (var t in ys.Ticks.Where(t => t.Value < y1 - 0.04 * (y1 - y0))) Label(svg, view.Map(x0, t.Value, z0), t, -6, 12, "end");
        foreach (var t in zs.Ticks) Label(svg, view.Map(x0, y1, t.Value), t, -7, 4, "end");

        Title(svg, layout.X.Title, xs, view.Map((x0 + x1) / 2, y0, z0), 14, 36, "start");
        Title(svg, layout.Y.Title, ys, view.Map(x0, (y0 + y1) / 2, z0), -34, 30, "end");
        Title(svg, layout.ZTitle, zs, view.Map(x0, y1, z1), 4, -9, "middle");
    }

    private static void Lines(SvgWriter svg, Point a, Point b, Point c) =>
        svg.Path(SvgWriter.PathData([a, b, c]), "none", Theme.Grid);

    private static void Edge(SvgWriter svg, Point a, Point b, Point c) =>
        svg.Path(SvgWriter.PathData([a, b, c]), "none", Theme.Frame);

    private static void Label(SvgWriter svg, Point at, Tick tick, double dx, double dy, string anchor) =>
        svg.Text(at.X + dx, at.Y + dy, tick.Label, Theme.TickSize - 1, anchor, Theme.Muted);

    private static void Title(SvgWriter svg, string? title, TickSet ticks, Point at, double dx, double dy, string anchor)
    {
        var unit = ticks.Exponent == 0 ? "" : $" ×10{Numbers.Superscript(ticks.Exponent)}";
        if (title is not null || unit.Length > 0) svg.Text(at.X + dx, at.Y + dy, (title + unit).Trim(), Theme.AxisTitleSize, anchor);
    }
}
