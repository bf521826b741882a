using System.Globalization;

namespace Course.Charts;

/// <summary>The colours of a <see cref="ColorScale"/> at any point of [0, 1], by linear interpolation between stops.</summary>
internal static class ColorRamp
{
    private static readonly string[] Viridis =
        ["#440154", "#482878", "#3E4989", "#31688E", "#26828E", "#1F9E89", "#35B779", "#6DCD59", "#B4DE2C", "#FDE725"];
    private static readonly string[] Diverging =
        ["#0B4F8A", "#3A82BD", "#85B7DB", "#C9DFEE", "#F7F7F7", "#FADBC4", "#F0A97E", "#D9692F", "#A33C05"];
    private static readonly string[] Greys = ["#FFFFFF", "#1F2933"];
    private static readonly string[] Blues = ["#F7FBFF", "#DCE9F5", "#B9D5EA", "#85BADB", "#4E97C7", "#2370AE", "#0B4A86"];

    public static IReadOnlyList<string> Stops(ColorScale scale) => scale switch
    {
        ColorScale.Diverging => Diverging,
        ColorScale.Greys => Greys,
        ColorScale.Blues => Blues,
        _ => Viridis,
    };

    public static string At(ColorScale scale, double t)
    {
        var stops = Stops(scale);
        var position = Math.Clamp(double.IsFinite(t) ? t : 0, 0, 1) * (stops.Count - 1);
        var below = Math.Min((int)position, stops.Count - 2);
        return Mix(stops[below], stops[below + 1], position - below);
    }

    public static string Mix(string from, string to, double share)
    {
        var (r0, g0, b0) = Parse(from);
        var (r1, g1, b1) = Parse(to);
        return $"#{Blend(r0, r1):X2}{Blend(g0, g1):X2}{Blend(b0, b1):X2}";

        int Blend(int a, int b) => (int)Math.Round(a + (b - a) * share);
    }

    /// <summary>Perceived lightness in [0, 1]; decides between dark and light text on a coloured cell.</summary>
    public static double Lightness(string color)
    {
        var (r, g, b) = Parse(color);
        return (0.299 * r + 0.587 * g + 0.114 * b) / 255;
    }

    private static (int R, int G, int B) Parse(string color)
    {
        return (Part(1), Part(3), Part(5));

        int Part(int start) => int.Parse(color.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
