namespace Course.Charts;

/// <summary>A figure as a phone shows it: not wider than its screen, the panels of a grid below each other.</summary>
internal static class NarrowFigure
{
    /// <summary>Pages up to this many pixels wide show it.</summary>
    public const int UpTo = 500;

    private const int Width = 350;
    private const int AroundPlot = 98;
    private const int Title = 40;
    private const int MostPictures = 2;

    public static Figure Of(Figure figure)
    {
        if (figure.Frames.Count > 0) return figure with { Frames = [.. figure.Frames.Select(f => f with { Figure = Of(f.Figure) })] };
        var wide = FigureGrid.Of(figure);
        if (figure.Panels.Count == 0) return figure.Size(Width, Title + LegendHeight(figure) + Height(figure, wide.Width, wide.Height));

        // small pictures without axes and colour bars may still stand side by side
        var pictures = figure.Panels.All(p => p.Layout is { X.Hidden: true, Y.Hidden: true } && ColorBar.Width(p) == 0 && !p.Traces.Any(t => t is GraphTrace));
        var columns = pictures ? Math.Min(MostPictures, wide.Columns) : 1;
        var rows = (wide.Panels.Count + columns - 1) / columns;
        var (panelWidth, panelHeight) = (wide.Width / wide.Columns, (wide.Height - 34 - (wide.SharedLegend.Count > 0 ? 24 : 0)) / wide.Rows);
        var height = pictures ? Width / columns * panelHeight / panelWidth : wide.Panels.Max(p => Height(p, panelWidth, panelHeight)) + OwnLegends(wide);
        // each panel keeps the titles and the range that it has in the grid, and says itself what it shows
        var panels = wide.Panels.Select(p => pictures ? p : Titled(p, figure.Layout));
        return figure with { Panels = [.. panels], Layout = figure.Layout with { Columns = columns, SharedAxes = false, Width = Width, Height = rows * height + 40 } };
    }

    /// <summary>Pixels of the panels' own legends.</summary>
    private static int OwnLegends(FigureGrid wide) => wide.SharedLegend.Count > 0 ? 0 : wide.Panels.Max(LegendHeight);

    private static int LegendHeight(Figure figure) =>
        PlotlySpace.RowHeight * PlotlySpace.LegendRows(Legend.Entries(figure), Width - PlotlySpace.Left - PlotlySpace.Right);

    private static Figure Titled(Figure panel, Layout shared) => panel with
    {
        Layout = panel.Layout with
        {
            X = panel.Layout.X with { Title = panel.Layout.X.Title ?? shared.X.Title },
            Y = panel.Layout.Y with { Title = panel.Layout.Y.Title ?? shared.Y.Title },
        },
    };

    /// <summary>As high for its width as on a wide page, within bounds; with equal axes just as high as the plot is.</summary>
    private static int Height(Figure figure, int width, int height)
    {
        if (!figure.Layout.EqualAxes) return Math.Clamp(Width * height / width, 260, 340);
        var (x, y) = (AxisRange.OfX(figure), AxisRange.OfY(figure));
        var plot = (Width - PlotlySpace.Left - PlotlySpace.Right) * (y.To - y.From) / (x.To - x.From);
        return (int)Math.Clamp(plot + AroundPlot, 200, 400);
    }
}
