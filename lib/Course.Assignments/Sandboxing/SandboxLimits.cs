namespace Course.Assignments;

/// <summary>What a sandboxed process, and each that it starts, may use up.</summary>
/// <param name="Megabytes">Memory of all of them together.</param>
/// <param name="CpuSeconds">Processor time of each.</param>
/// <param name="FileMegabytes">The size of a file, and of the scratch folder.</param>
/// <param name="Processes">How many processes there may be at once.</param>
public sealed record SandboxLimits(int Megabytes, int CpuSeconds, int FileMegabytes = 64, int Processes = 16);
