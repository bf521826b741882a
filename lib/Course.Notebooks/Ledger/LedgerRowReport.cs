namespace Course.Notebooks;

/// <summary>One row and what the executed notebooks show for it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Checks">The comparisons, those of the owner first.</param>
public sealed record LedgerRowReport(LedgerRow Row, LedgerStatus Status, IReadOnlyList<LedgerCheck> Checks);
