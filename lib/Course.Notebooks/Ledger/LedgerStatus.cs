namespace Course.Notebooks;

/// <summary>Where a row of the ledger stands after a build.</summary>
public enum LedgerStatus
{
    /// <summary>No check of the row was seen in the notebook that owns it.</summary>
    Missing,

    /// <summary>The owner shows a passing check and no notebook shows a failing one.</summary>
    Pass,

    /// <summary>A check of the row failed.</summary>
    Fail,
}
