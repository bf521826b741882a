using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>One axis of the plotly layout.</summary>
internal static class PlotlyAxis
{
    /// <summary>plotly writes powers of ten a quarter larger than the size it is given.</summary>
    private const double PowerSize = 1.25;

    private const double BeyondAxis = 16;

    /// <param name="figure">The panel.</param>
    /// <param name="horizontal">Whether this is the x axis.</param>
    /// <param name="domain">The share of the picture that the axis gets.</param>
    /// <param name="anchor">The other axis.</param>
    /// <param name="length">About how many pixels that is.</param>
    public static JsonObject Of(Figure figure, bool horizontal, (double From, double To) domain, string anchor, double length)
    {
        var axis = horizontal ? figure.Layout.X : figure.Layout.Y;
        var json = new JsonObject
        {
            ["domain"] = new JsonArray(domain.From, domain.To),
            ["anchor"] = anchor,
            ["type"] = axis.Log ? "log" : "linear",
            ["gridcolor"] = Theme.Grid,
            ["linecolor"] = Theme.Frame,
            ["zeroline"] = false,
            ["showline"] = true,
            ["ticks"] = "outside",
            ["tickcolor"] = Theme.Frame,
            ["automargin"] = true,
        };
        if (axis.Title is { } title) json["title"] = new JsonObject { ["text"] = Json.Text(Broken(title, length)), ["font"] = new JsonObject { ["size"] = Theme.AxisTitleSize } };
        if (!axis.Log) SetNumbers(json, horizontal ? AxisRange.OfX(figure) : AxisRange.OfY(figure));
        else SetPowers(json, horizontal ? AxisTicks.Horizontal(figure, AxisRange.OfX(figure), length) : AxisTicks.Vertical(figure, AxisRange.OfY(figure), length));
        if (axis.Hidden)
        {
            json["visible"] = false;
            json["showgrid"] = false;
        }
        SetRange(json, figure, axis, horizontal);
        SetNames(json, figure, horizontal);
        if (figure.Layout.EqualAxes && !horizontal)
        {
            json["scaleanchor"] = anchor;
            json["constrain"] = "domain";
        }
        else if (figure.Layout.EqualAxes) json["constrain"] = "domain";
        if (figure.Traces.Any(t => t is HeatmapTrace)) json["showgrid"] = false;
        return json;
    }

    /// <summary>The ends are ours, not plotly's, so that the still and the interactive picture agree.</summary>
    private static void SetRange(JsonObject json, Figure figure, AxisLayout axis, bool horizontal)
    {
        var (from, to) = horizontal ? AxisRange.OfX(figure) : AxisRange.OfY(figure);
        if (axis.Log) (from, to) = (Math.Log10(from), Math.Log10(to));
        json["range"] = axis.Reversed ? new JsonArray(to, from) : new JsonArray(from, to);
    }

    private static void SetNames(JsonObject json, Figure figure, bool horizontal)
    {
        if (figure.Traces.Select(t => horizontal ? t.XCategories : t.YCategories).FirstOrDefault(n => n is not null) is not { } names) return;
        json["tickvals"] = Json.Numbers(Data.Index(names.Count));
        json["ticktext"] = new JsonArray([.. names.Select(n => (JsonNode)Json.Text(n))]);
    }

    /// <summary>A title that is longer than its axis would run into the next panel's.</summary>
    private static string Broken(string title, double length) => string.Join('\n', TextMeasure.Wrap(title, Theme.AxisTitleSize, length + BeyondAxis));

    /// <summary>No "800k" or "5μ", which plotly writes by itself: 800,000 and 5×10⁻⁶.</summary>
    private static void SetNumbers(JsonObject json, (double From, double To) range)
    {
        var readable = Math.Max(Math.Abs(range.From), Math.Abs(range.To)) is >= 1e-3 and < 1e8;
        json["exponentformat"] = readable ? "none" : "power";
        json["separatethousands"] = readable;
    }

    /// <summary>The labels of the still picture: whole decades where more than one is shown, else just those numbers.</summary>
    private static void SetPowers(JsonObject json, TickSet ticks)
    {
        var labelled = ticks.Labelled.ToList();
        if (labelled.Count > 1 && labelled.All(t => Math.Abs(Math.Log10(t.Value) - Math.Round(Math.Log10(t.Value))) < 1e-9))
        {
            json["exponentformat"] = "power";
            json["dtick"] = Math.Round(Math.Log10(labelled[1].Value / labelled[0].Value));
            json["tickfont"] = new JsonObject { ["size"] = Theme.TickSize / PowerSize };
            return;
        }
        json["tickvals"] = Json.Numbers([.. labelled.Select(t => t.Value)]);
        json["ticktext"] = new JsonArray([.. labelled.Select(t => (JsonNode)Text(t, ticks.Exponent))]);
    }

    private static string Text(Tick tick, int exponent) =>
        exponent != 0 ? Numbers.Short(tick.Value) : tick.Exponent is null ? tick.Label : $"{tick.Label}<sup>{tick.Exponent}</sup>";
}
