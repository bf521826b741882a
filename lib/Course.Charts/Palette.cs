namespace Course.Charts;

/// <summary>
/// The colours of lines and markers: Okabe and Ito's set, which stays distinguishable for
/// colour-blind readers and in grey print. Yellow is left out, it vanishes on white.
/// </summary>
public static class Palette
{
    private static readonly (string Name, string Hex)[] Named =
    [
        ("blue", "#0072B2"), ("vermillion", "#D55E00"), ("green", "#009E73"), ("purple", "#CC79A7"),
        ("orange", "#E69F00"), ("sky", "#56B4E9"), ("brown", "#8C5109"), ("grey", "#6B7280"),
        ("black", "#1F2933"), ("red", "#D55E00"), ("gray", "#6B7280"), ("white", "#FFFFFF"),
    ];

    private const int Cycle = 8;

    /// <summary>The colour names that traces accept besides <c>#rrggbb</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Named.Select(c => c.Name)];

    /// <summary>The colour of the <paramref name="index"/>-th series, as <c>#rrggbb</c>; starts over after eight.</summary>
    public static string Series(int index) => Named[index % Cycle].Hex;

    /// <summary>Turns a colour name or <c>#rrggbb</c> into <c>#rrggbb</c>.</summary>
    /// <exception cref="ArgumentException">The colour is unknown.</exception>
    public static string Resolve(string color)
    {
        ArgumentNullException.ThrowIfNull(color);
        if (color.Length == 7 && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit))
            return color.ToUpperInvariant();
        foreach (var (name, hex) in Named)
            if (name.Equals(color, StringComparison.OrdinalIgnoreCase)) return hex;
        throw new ArgumentException($"Unknown colour \"{color}\": expected #rrggbb or one of {string.Join(", ", Names)}.", nameof(color));
    }
}
