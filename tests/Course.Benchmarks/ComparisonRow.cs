namespace Course.Benchmarks;

/// <summary>One line of the table of the library against a peer.</summary>
/// <param name="Name">The work.</param>
/// <param name="Unit">Unit of the two figures.</param>
/// <param name="Ours">Our figure.</param>
/// <param name="Peer">The peer's figure, taken in the same run.</param>
/// <param name="Ratio">Ours to the peer's.</param>
/// <param name="Target">The least ratio wanted; null where it is only watched.</param>
public sealed record ComparisonRow(string Name, string Unit, double Ours, double Peer, double Ratio, double? Target)
{
    /// <summary>Whether the target was reached; true where there is none.</summary>
    public bool Met => Target is null || Ratio >= Target;
}
