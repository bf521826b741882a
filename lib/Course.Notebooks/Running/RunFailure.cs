namespace Course.Notebooks;

/// <summary>Why a notebook's run ended early.</summary>
/// <param name="Cell">The number of the cell among all cells, or 0 where no cell is to blame.</param>
/// <param name="Message">What happened, in the first lines of the message.</param>
public sealed record RunFailure(int Cell, string Message);
