using System.Text.Json.Nodes;

namespace Course.Charts;

/// <summary>How often values fall into each of a row of equal bins.</summary>
/// <param name="Edges">Borders of the bins, one more than there are bins.</param>
/// <param name="Heights">Counts, or densities whose area is one.</param>
public sealed record HistogramTrace(IReadOnlyList<double> Edges, IReadOnlyList<double> Heights) : Trace
{
    internal override IEnumerable<double> XValues => Edges;

    internal override IEnumerable<double> YValues => Heights;

    internal override bool StartsAtZero => true;

    /// <summary>Counts the finite <paramref name="values"/> in equal bins.</summary>
    /// <param name="values">The data.</param>
    /// <param name="bins">The number of bins, or 0 for Freedman and Diaconis' rule (between 8 and 60).</param>
    /// <param name="density">Whether heights are scaled so that the area is one.</param>
    public static HistogramTrace Of(IEnumerable<double> values, int bins = 0, bool density = false)
    {
        double[] data = [.. Data.Values(values, "Histogram", nameof(values)).Where(double.IsFinite).Order()];
        if (data.Length == 0) throw new ArgumentException("Histogram: values has no finite number; expected at least one.", nameof(values));
        if (bins is < 0 or > 10_000) throw new ArgumentException($"Histogram: bins is {bins}; expected 1 to 10000, or 0 to choose.", nameof(bins));
        var (low, high) = (data[0], data[^1]);
        if (low == high) (low, high) = (low - 0.5, high + 0.5);
        if (bins == 0) bins = ChooseBins(data, high - low);

        var counts = new double[bins];
        foreach (var v in data) counts[Math.Min(bins - 1, (int)((v - low) / (high - low) * bins))]++;
        if (density)
            for (var i = 0; i < bins; i++) counts[i] /= data.Length * (high - low) / bins;
        return new HistogramTrace(Data.Spaced(low, high, bins + 1), counts);
    }

    private static int ChooseBins(double[] sorted, double range)
    {
        var spread = sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4];
        if (spread <= 0) return 20;
        return (int)Math.Clamp(Math.Ceiling(range / (2 * spread / Math.Cbrt(sorted.Length))), 8, 60);
    }

    internal override IEnumerable<JsonObject> ToPlotly(TraceStyle style)
    {
        var centres = Edges.Zip(Edges.Skip(1), (a, b) => (a + b) / 2).ToArray();
        yield return new JsonObject
        {
            ["type"] = "bar",
            ["x"] = Json.Numbers(centres),
            ["y"] = Json.Numbers(Heights),
            ["width"] = Edges[1] - Edges[0],
            ["marker"] = new JsonObject
            {
                ["color"] = Json.Transparent(style.Color, 0.6),
                ["line"] = new JsonObject { ["color"] = style.Color, ["width"] = 1 },
            },
        };
    }
}
