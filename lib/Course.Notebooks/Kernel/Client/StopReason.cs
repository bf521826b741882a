namespace Course.Notebooks;

/// <summary>Why a cell is stopped from outside, and whether there is time to ask it first.</summary>
internal sealed record StopReason(CellStatus Status, string Message, bool AtOnce = false);
