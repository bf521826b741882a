using System.Globalization;
using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>What lives on a grid: heatmaps, contours, surfaces. Colour scales that are not ours become the course's own.</summary>
internal static class GridReader
{
    public static Figure AddHeatmap(Figure figure, JsonObject trace)
    {
        var z = Grid(trace);
        (double, double)? range = JsonValues.Number(trace["zmin"]) is { } from && JsonValues.Number(trace["zmax"]) is { } to && from < to ? (from, to) : null;
        return figure.Add(new HeatmapTrace(z)
        {
            ColumnNames = Names(trace["x"], z.GetLength(1)), RowNames = Names(trace["y"], z.GetLength(0)), Scale = Scale(trace), Range = range, ShowScale = ShowsScale(trace),
        });
    }

    public static Figure AddContour(Figure figure, JsonObject trace)
    {
        var z = Grid(trace);
        var contours = trace["contours"];
        double[]? at = JsonValues.Number(contours?["start"]) is { } start && JsonValues.Number(contours?["end"]) is { } end && JsonValues.Number(contours?["size"]) is > 0 and { } size
            ? [.. Enumerable.Range(0, Math.Clamp((int)Math.Floor((end - start) / size + 1e-9) + 1, 1, 100)).Select(i => start + i * size)]
            : null;
        return figure.Contour(Positions(trace["x"], z.GetLength(1)), Positions(trace["y"], z.GetLength(0)), z, levels: Math.Clamp((int)(JsonValues.Number(trace["ncontours"]) ?? 12), 1, 100),
            filled: (string?)contours?["coloring"] is not ("lines" or "none"), at: at, scale: Scale(trace), colorBar: ShowsScale(trace));
    }

    public static Figure AddSurface(Figure figure, JsonObject trace)
    {
        var z = Grid(trace);
        return figure.Surface(Positions(trace["x"], z.GetLength(1)), Positions(trace["y"], z.GetLength(0)), z, Scale(trace) is ColorScale.Auto ? ColorScale.Viridis : Scale(trace));
    }

    private static double[,] Grid(JsonObject trace) => JsonValues.Grid(trace["z"]) ?? throw new NotOursException("z is no matrix of numbers");

    private static double[] Positions(JsonNode? given, int count) => given is null ? Data.Index(count)
        : JsonValues.Numbers(given) is { } numbers && numbers.Length == count ? numbers
        : throw new NotOursException("its grid lines are not numbers, one for each row and column");

    /// <summary>What stands beside the rows or columns; nothing where they are counted.</summary>
    private static string[]? Names(JsonNode? given, int count)
    {
        if (given is not JsonArray array) return null;
        if (array.Count != count) throw new NotOursException("its cells have edges of their own");
        if (JsonValues.Numbers(given) is { } numbers && numbers.SequenceEqual(Data.Index(count))) return null;
        return [.. array.Select(value => JsonValues.Number(value) is { } number ? number.ToString("G4", CultureInfo.InvariantCulture) : PlotlyText.Plain(value?.ToString()) ?? "")];
    }

    private static ColorScale Scale(JsonObject trace) => trace["colorscale"]?.ToString() switch
    {
        "Viridis" => ColorScale.Viridis,
        "RdBu" => ColorScale.Diverging,
        _ => ColorScale.Auto,
    };

    private static bool ShowsScale(JsonObject trace) => trace["showscale"] is not JsonValue shown || (bool)shown;
}
