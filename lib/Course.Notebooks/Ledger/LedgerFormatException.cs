namespace Course.Notebooks;

/// <summary>A file that should hold the ledger, or a report on it, and does not.</summary>
public sealed class LedgerFormatException(string message, Exception? inner = null) : Exception(message, inner);
