using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>The layout part of plotly.js JSON.</summary>
internal static class PlotlyLayout
{
    private const int OwnLegendHeight = 22;

    /// <summary>plotly numbers axes x, x2, x3 …</summary>
    public static string Suffix(int panel) => panel == 0 ? "" : (panel + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static JsonObject Of(Figure figure, FigureGrid grid)
    {
        var single = grid.IsSingle;
        var entries = single ? Legend.Entries(figure) : grid.SharedLegend;
        var legendRows = Legend.Rows(entries, grid.Width - 100).Count;
        var titleLines = figure.Layout.Title is { } title ? TextMeasure.Wrap(title, Theme.TitleSize * PanelRenderer.BoldWidth, grid.Width - 20) : [];
        var top = 16 + titleLines.Count * 22 + legendRows * 20 + (single ? 6 : 26) + (HasOwnLegends(grid) ? OwnLegendHeight : 0);
        var layout = new JsonObject
        {
            ["height"] = grid.Height,
            ["margin"] = new JsonObject { ["l"] = 60, ["r"] = 24, ["t"] = top, ["b"] = 58 },
            ["font"] = new JsonObject { ["family"] = Theme.Font, ["size"] = Theme.TickSize, ["color"] = Theme.Ink },
            ["paper_bgcolor"] = Theme.Paper,
            ["plot_bgcolor"] = Theme.Paper,
            ["hovermode"] = "closest",
            ["barmode"] = figure.Traces.Any(t => t is HistogramTrace) ? "overlay" : "group",
            ["bargap"] = 1 - BarTrace.GroupShare,
            ["showlegend"] = grid.Panels.Any(p => Legend.Entries(p).Count > 0),
            ["legend"] = LegendAt(0, 1, single ? 6 : 28, grid.Height - top - 50),
        };
        if (titleLines.Count > 0)
            layout["title"] = new JsonObject
            {
                ["text"] = $"<b>{string.Join("<br>", titleLines.Select(Json.Text))}</b>",
                ["x"] = 0.015, ["xanchor"] = "left", ["y"] = 1, ["yref"] = "container", ["yanchor"] = "top",
                // plotly centres the lines of a title on the place of its first one
                ["pad"] = new JsonObject { ["t"] = 12 + 11 * (titleLines.Count - 1) },
                ["font"] = new JsonObject { ["size"] = Theme.TitleSize },
            };
        for (var i = 0; i < grid.Panels.Count; i++) AddPanel(layout, grid, i);
        return layout;
    }

    private static JsonObject LegendAt(double x, double y, double pixelsAbove, double plotHeight) => new()
    {
        ["orientation"] = "h", ["x"] = x, ["xanchor"] = "left", ["y"] = y + pixelsAbove / Math.Max(100, plotHeight), ["yanchor"] = "bottom",
        ["bgcolor"] = "rgba(255,255,255,0)",
    };

    private static void AddPanel(JsonObject layout, FigureGrid grid, int index)
    {
        var panel = grid.Panels[index];
        var suffix = Suffix(index);
        var (x, y) = Domain(grid, index);
        if (panel.Traces.OfType<SurfaceTrace>().Any()) layout["scene" + suffix] = Scene(panel.Layout, x, y);
        else
        {
            layout["xaxis" + suffix] = PlotlyAxis.Of(panel, horizontal: true, x, "y" + suffix);
            layout["yaxis" + suffix] = PlotlyAxis.Of(panel, horizontal: false, y, "x" + suffix);
            PlotlyMarks.Add(layout, panel, suffix);
            if (panel.Traces.OfType<GraphTrace>().FirstOrDefault() is { } graph) PlotlyGraph.Add(layout, graph, suffix);
        }
        if (grid.IsSingle) return;
        var ownLegends = HasOwnLegends(grid);
        if (panel.Layout.Title is { } title) PlotlyMarks.PanelTitle(layout, title, (x.From, y.To), ownLegends ? OwnLegendHeight : 0);
        if (ownLegends && Legend.Entries(panel).Count > 0) layout["legend" + suffix] = LegendAt(x.From, y.To, 2, grid.Height);
    }

    /// <summary>Whether each panel has a legend of its own, between its title and its plot.</summary>
    private static bool HasOwnLegends(FigureGrid grid) =>
        !grid.IsSingle && grid.SharedLegend.Count == 0 && grid.Panels.Any(panel => Legend.Entries(panel).Count > 0);

    /// <summary>The part of the picture that a panel gets, as shares of its width and height.</summary>
    private static ((double From, double To) X, (double From, double To) Y) Domain(FigureGrid grid, int index)
    {
        if (grid.IsSingle) return ((0, 1), (0, 1));
        var (column, row) = (index % grid.Columns, index / grid.Columns);
        var gapX = grid.Columns == 1 ? 0 : 70.0 / grid.Width;
        var gapY = grid.Rows == 1 ? 0 : Math.Min(0.4 / grid.Rows, (98.0 + (HasOwnLegends(grid) ? OwnLegendHeight : 0)) / grid.Height);
        var width = (1 - gapX * (grid.Columns - 1)) / grid.Columns;
        var height = (1 - gapY * (grid.Rows - 1)) / grid.Rows;
        var left = column * (width + gapX);
        var top = 1 - row * (height + gapY);
        var right = ColorBar.Width(grid.Panels[index]) > 0 ? left + width * 0.86 : left + width;
        return ((left, Math.Min(1, right)), (Math.Max(0, top - height), top));
    }

    private static JsonObject Scene(Layout layout, (double From, double To) x, (double From, double To) y) => new()
    {
        ["domain"] = new JsonObject { ["x"] = new JsonArray(x.From, x.To), ["y"] = new JsonArray(y.From, y.To) },
        ["xaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Json.Text(layout.X.Title ?? "x") } },
        ["yaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Json.Text(layout.Y.Title ?? "y") } },
        ["zaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Json.Text(layout.ZTitle ?? "z") } },
    };
}
