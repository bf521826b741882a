using System.Globalization;
using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>Small pieces of plotly.js JSON.</summary>
internal static class Json
{
    /// <summary>Numbers with nine digits, enough for any screen; what is not finite becomes null, a gap.</summary>
    public static JsonArray Numbers(IReadOnlyList<double> values, int digits = 9)
    {
        var array = new JsonArray();
        foreach (var v in values) array.Add(Number(v, digits));
        return array;
    }

    public static JsonArray Grid(double[,] grid, int digits = 7)
    {
        var rows = new JsonArray();
        for (var i = 0; i < grid.GetLength(0); i++)
        {
            var row = new JsonArray();
            for (var j = 0; j < grid.GetLength(1); j++) row.Add(Number(grid[i, j], digits));
            rows.Add(row);
        }
        return rows;
    }

    public static JsonArray ColorScale(ColorScale scale)
    {
        var stops = ColorRamp.Stops(scale);
        return [.. stops.Select((c, i) => (JsonNode)new JsonArray((double)i / (stops.Count - 1), c))];
    }

    public static string Transparent(string color, double opacity)
    {
        int Part(int start) => int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"rgba({Part(1)},{Part(3)},{Part(5)},{opacity})");
    }

    public static string SymbolName(Symbol symbol) => symbol switch
    {
        Symbol.Square => "square",
        Symbol.Diamond => "diamond",
        Symbol.Triangle => "triangle-up",
        Symbol.Cross => "x",
        _ => "circle",
    };

    /// <summary>Text for plotly, which reads a little html: angle brackets are escaped, line breaks kept.</summary>
    public static string Text(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\n", "<br>");

    private static JsonNode? Number(double v, int digits)
    {
        if (!double.IsFinite(v)) return null;
        return double.Parse(v.ToString("G" + digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
