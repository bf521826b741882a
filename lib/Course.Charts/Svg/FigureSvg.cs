namespace Course.Charts;

/// <summary>The whole picture: paper, title, shared legend and panels.</summary>
internal static class FigureSvg
{
    public static string Render(Figure figure)
    {
        var grid = FigureGrid.Of(figure);
        var svg = new SvgWriter();
        var description = Description.Of(figure);
        svg.Raw($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {grid.Width} {grid.Height}" width="{grid.Width}" height="{grid.Height}" """);
        svg.Raw($"""style="max-width:100%;height:auto" font-family="{Theme.Font}" role="img" aria-label="{SvgWriter.Escape(Description.Label(figure))}">""");
        svg.Raw($"<title>{SvgWriter.Escape(Description.Label(figure))}</title><desc>{SvgWriter.Escape(description)}</desc>");
        var paper = new Box(0, 0, grid.Width, grid.Height);
        svg.Rect(paper, Theme.Paper, radius: 8);
        if (grid.IsSingle) PanelRenderer.Draw(svg, grid.Panels[0], paper, Theme.TitleSize, legend: true);
        else DrawPanels(svg, figure, grid, paper);
        svg.Raw("</svg>");
        return svg.ToString();
    }

    private static void DrawPanels(SvgWriter svg, Figure figure, FigureGrid grid, Box paper)
    {
        var top = PanelRenderer.DrawTitle(svg, figure.Layout.Title, paper, Theme.TitleSize);
        var rows = Legend.Rows(grid.SharedLegend, paper.Width - 20);
        Legend.Draw(svg, rows, 10, top);
        top += rows.Count * Legend.RowHeight;
        var (width, height) = (paper.Width / grid.Columns, (paper.Height - top) / grid.Rows);
        for (var i = 0; i < grid.Panels.Count; i++)
        {
            var box = new Box(i % grid.Columns * width, top + i / grid.Columns * height, width, height);
            PanelRenderer.Draw(svg, grid.Panels[i], box, Theme.PanelTitleSize, legend: rows.Count == 0);
        }
    }
}
