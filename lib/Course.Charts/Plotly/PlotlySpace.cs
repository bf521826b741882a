namespace Course.Charts;

/// <summary>Where everything stands in a plotly chart: margins, rows of the legend, and each panel's share of the picture.</summary>
internal sealed class PlotlySpace
{
    public const int Left = 60;
    public const int Right = 24;
    public const int Bottom = 58;
    public const int RowHeight = 20;
    private const int LegendKey = 60;
    private const int TitleLine = 22;
    private const int PanelTitleLine = 18;
    private const int BetweenColumns = 70;
    private const int BetweenRows = 92;

    private readonly FigureGrid grid;
    private readonly int legendRows;

    public PlotlySpace(Figure figure, FigureGrid grid)
    {
        this.grid = grid;
        TitleLines = figure.Layout.Title is { } title ? TextMeasure.Wrap(title, Theme.TitleSize * PanelRenderer.BoldWidth, grid.Width - 20) : [];
        legendRows = LegendRows(grid.IsSingle ? Legend.Entries(figure) : grid.SharedLegend, grid.Width - Left - Right);
        if (grid.IsSingle) return;
        PanelTitleLines = grid.Panels.Select((panel, i) => panel.Layout.Title is { } text ? WrapPanelTitle(text).Count : 0).Max();
        if (grid.SharedLegend.Count == 0) OwnLegendRows = grid.Panels.Max(panel => LegendRows(Legend.Entries(panel), ColumnWidth));
    }

    /// <summary>The lines of the title.</summary>
    public IReadOnlyList<string> TitleLines { get; }

    /// <summary>The most lines that a panel's title takes.</summary>
    public int PanelTitleLines { get; }

    /// <summary>The most rows of a panel's own legend, between its title and its plot; 0 where the panels share one.</summary>
    public int OwnLegendRows { get; }

    /// <summary>Pixels of the panels' own legends.</summary>
    public int OwnLegendHeight => OwnLegendRows == 0 ? 0 : 2 + OwnLegendRows * RowHeight;

    /// <summary>Pixels above the first row of plots.</summary>
    public int Top => 16 + TitleLines.Count * TitleLine + legendRows * RowHeight + AbovePanels;

    /// <summary>Pixels between the shared legend and the first row of plots.</summary>
    public int AbovePanels => grid.IsSingle ? 6 : 26 + Math.Max(0, PanelTitleLines - 1) * PanelTitleLine + OwnLegendHeight;

    /// <summary>Pixels of the plots and what lies between them.</summary>
    public double PlotHeight => Math.Max(100, grid.Height - Top - Bottom);

    private double ColumnWidth => (double)(grid.Width - Left - Right - BetweenColumns * (grid.Columns - 1)) / grid.Columns;

    /// <summary>A panel's title, broken where it would run into its neighbour's.</summary>
    public IReadOnlyList<string> WrapPanelTitle(string title) =>
        TextMeasure.Wrap(title, Theme.PanelTitleSize * PanelRenderer.BoldWidth, ColumnWidth + 10);

    /// <summary>The part of the picture that a panel gets, as shares of its width and height.</summary>
    public ((double From, double To) X, (double From, double To) Y) Domain(int index)
    {
        if (grid.IsSingle) return ((0, 1), (0, 1));
        var (column, row) = (index % grid.Columns, index / grid.Columns);
        var gapX = grid.Columns == 1 ? 0 : (double)BetweenColumns / grid.Width;
        var gapY = grid.Rows == 1 ? 0 : Math.Min(0.6 / (grid.Rows - 1), (BetweenRows - 26.0 + AbovePanels) / PlotHeight);
        var width = (1 - gapX * (grid.Columns - 1)) / grid.Columns;
        var height = (1 - gapY * (grid.Rows - 1)) / grid.Rows;
        var left = column * (width + gapX);
        var top = 1 - row * (height + gapY);
        var right = ColorBar.Width(grid.Panels[index]) > 0 ? left + width * 0.86 : left + width;
        return ((left, Math.Min(1, right)), (Math.Max(0, top - height), top));
    }

    /// <summary>plotly sets a legend in one row, or where it is too long in columns as wide as its widest entry.</summary>
    public static int LegendRows(IReadOnlyList<(Trace Trace, TraceStyle Style)> entries, double width)
    {
        if (entries.Count == 0) return 0;
        var widths = entries.Select(e => LegendKey + TextMeasure.Width(e.Trace.Name!, Theme.LegendSize)).ToList();
        if (widths.Sum() <= width) return 1;
        var columns = Math.Max(1, (int)(width / widths.Max()));
        return (entries.Count + columns - 1) / columns;
    }
}
