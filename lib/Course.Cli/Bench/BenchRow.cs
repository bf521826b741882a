using System.Globalization;
using System.Text.Json.Nodes;

namespace Course.Cli;

/// <summary>One line of the table of figures.</summary>
/// <param name="Name">The work.</param>
/// <param name="Unit">The unit of the two figures.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Peer">The peer's figure, taken in the same run; null where there is no peer.</param>
/// <param name="Ratio">Ours to the peer's; without a peer, ours to the figure that is allowed.</param>
/// <param name="Target">The ratio wanted; null where the work is only watched.</param>
/// <param name="AtLeast">Whether the ratio must be at least the target (a speed) or at most (a time).</param>
public sealed record BenchRow(string Name, string Unit, double Ours, double? Peer, double Ratio, double? Target, bool AtLeast)
{
    /// <summary>Whether the target was reached; true where there is none.</summary>
    public bool Met => Target is null || (AtLeast ? Ratio >= Target : Ratio <= Target);

    /// <summary>A speed, of which more is better.</summary>
    public static BenchRow Rate(string name, string unit, double ours, double peer, double ratio, double? target) => new(name, unit, ours, peer, ratio, target, AtLeast: true);

    /// <summary>A time, of which less is better.</summary>
    public static BenchRow Time(string name, string unit, double ours, double peer, double ratio, double? target) => new(name, unit, ours, peer, ratio, target, AtLeast: false);

    /// <summary>A figure without a peer that must stay below a limit.</summary>
    public static BenchRow Limit(string name, string unit, double ours, double limit) => new(name, unit, ours, null, ours / limit, 1, AtLeast: false);

    /// <summary>The row as a line of the table.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Name,-46} {Ours,10:G4} {Peer,10:G4} {Unit,-6} {Ratio,6:F2}  {(Target is null ? "" : $"{(AtLeast ? "≥" : "≤")} {Target:F2} {(Met ? "met" : "NOT MET")}")}");

    /// <summary>The row as JSON: name, unit, ours, peer, ratio, target, met.</summary>
    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["unit"] = Unit,
        ["ours"] = Ours,
        ["peer"] = Peer,
        ["ratio"] = Ratio,
        ["target"] = Target,
        ["met"] = Met,
    };
}
