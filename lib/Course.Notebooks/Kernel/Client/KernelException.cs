namespace Course.Notebooks;

/// <summary>The kernel process cannot be started or asked.</summary>
public sealed class KernelException(string message) : Exception(message);
