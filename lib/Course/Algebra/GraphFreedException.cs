namespace Course;

/// <summary>A graph was used again after Backward had freed it. The message says what to do.</summary>
/// <remarks>Ledger E-63.</remarks>
public sealed class GraphFreedException(string message) : InvalidOperationException(message)
{
    internal static GraphFreedException At(string operation) => new(
        $"The graph behind this result was freed by an earlier Backward: its {operation} no longer knows its operands. Compute the result again, or let the first sweep keep the graph: Backward(retainGraph: true).");
}
