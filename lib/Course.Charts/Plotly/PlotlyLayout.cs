using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>The layout part of plotly.js JSON.</summary>
internal static class PlotlyLayout
{
    /// <summary>plotly numbers axes x, x2, x3 …</summary>
    public static string Suffix(int panel) => panel == 0 ? "" : (panel + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static JsonObject Of(Figure figure, FigureGrid grid)
    {
        var space = new PlotlySpace(figure, grid);
        var layout = new JsonObject
        {
            ["height"] = grid.Height,
            ["margin"] = new JsonObject { ["l"] = PlotlySpace.Left, ["r"] = PlotlySpace.Right, ["t"] = space.Top, ["b"] = PlotlySpace.Bottom },
            ["font"] = new JsonObject { ["family"] = Theme.Font, ["size"] = Theme.TickSize, ["color"] = Theme.Ink },
            ["paper_bgcolor"] = Theme.Paper,
            ["plot_bgcolor"] = Theme.Paper,
            ["hovermode"] = "closest",
            ["barmode"] = figure.Traces.Any(t => t is HistogramTrace) ? "overlay" : "group",
            ["bargap"] = 1 - BarTrace.GroupShare,
            ["showlegend"] = grid.Panels.Any(p => Legend.Entries(p).Count > 0),
            ["legend"] = LegendAt(0, 1, grid.IsSingle ? 6 : space.AbovePanels + 2, space.PlotHeight),
        };
        if (space.TitleLines.Count > 0)
            layout["title"] = new JsonObject
            {
                ["text"] = Bold(space.TitleLines),
                ["x"] = 0.015, ["xanchor"] = "left", ["y"] = 1, ["yref"] = "container", ["yanchor"] = "top",
                // plotly centres the lines of a title on the place of its first one
                ["pad"] = new JsonObject { ["t"] = 12 + 11 * (space.TitleLines.Count - 1) },
                ["font"] = new JsonObject { ["size"] = Theme.TitleSize },
            };
        for (var i = 0; i < grid.Panels.Count; i++) AddPanel(layout, grid, space, i);
        return layout;
    }

    private static JsonObject LegendAt(double x, double y, double pixelsAbove, double plotHeight) => new()
    {
        ["orientation"] = "h", ["x"] = x, ["xanchor"] = "left", ["y"] = y + pixelsAbove / plotHeight, ["yanchor"] = "bottom",
        ["bgcolor"] = "rgba(255,255,255,0)",
    };

    private static void AddPanel(JsonObject layout, FigureGrid grid, PlotlySpace space, int index)
    {
        var panel = grid.Panels[index];
        var suffix = Suffix(index);
        var (x, y) = space.Domain(index);
        if (panel.Traces.OfType<SurfaceTrace>().Any()) layout["scene" + suffix] = Scene(panel.Layout, x, y);
        else
        {
            var width = (x.To - x.From) * (grid.Width - PlotlySpace.Left - PlotlySpace.Right);
            layout["xaxis" + suffix] = PlotlyAxis.Of(panel, horizontal: true, x, "y" + suffix, width);
            layout["yaxis" + suffix] = PlotlyAxis.Of(panel, horizontal: false, y, "x" + suffix, (y.To - y.From) * space.PlotHeight);
            PlotlyMarks.Add(layout, panel, suffix, width);
            if (panel.Traces.OfType<GraphTrace>().FirstOrDefault() is { } graph) PlotlyGraph.Add(layout, graph, suffix);
        }
        if (grid.IsSingle) return;
        if (panel.Layout.Title is { } title) PlotlyMarks.PanelTitle(layout, Bold(space.WrapPanelTitle(title)), (x.From, y.To), space.OwnLegendHeight);
        if (space.OwnLegendRows > 0 && Legend.Entries(panel).Count > 0) layout["legend" + suffix] = LegendAt(x.From, y.To, 2, space.PlotHeight);
    }

    private static string Bold(IEnumerable<string> lines) => $"<b>{string.Join("<br>", lines.Select(Json.Text))}</b>";

    private static JsonObject Scene(Layout layout, (double From, double To) x, (double From, double To) y) => new()
    {
        ["domain"] = new JsonObject { ["x"] = new JsonArray(x.From, x.To), ["y"] = new JsonArray(y.From, y.To) },
        ["xaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Json.Text(layout.X.Title ?? "x") } },
        ["yaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Json.Text(layout.Y.Title ?? "y") } },
        // the axes of a landscape have different units: a cube shows it whole, true proportions may be a tower
        ["aspectmode"] = "manual", ["aspectratio"] = new JsonObject { ["x"] = 1, ["y"] = 1, ["z"] = 0.8 },
        ["zaxis"] = new JsonObject { ["title"] = new JsonObject { ["text"] = Json.Text(layout.ZTitle ?? "z") } },
    };
}
