using System.Globalization;

namespace Course.Notebooks;

/// <summary>Why a kernel process ended by itself, from its exit code and its last words.</summary>
internal static class DeathReport
{
    private const int SignalBase = 128;
    private static readonly Dictionary<int, string> Signals = new()
    {
        [4] = "illegal instruction", [6] = "abort", [7] = "bus error", [8] = "arithmetic error",
        [9] = "killed", [11] = "invalid memory access", [15] = "asked to terminate",
    };

    public static StopReason Of(int? exitCode, string lastWords)
    {
        if (lastWords.Contains("Stack overflow", StringComparison.Ordinal))
            return Died("Stack overflow: a function calls itself too deeply, perhaps without end. The kernel process ended.");
        if (lastWords.Contains("Out of memory", StringComparison.Ordinal))
            return new StopReason(CellStatus.OutOfMemory, "The kernel process ended because there was no memory left.");
        return exitCode switch
        {
            null => Died("The kernel process no longer answers."),
            > SignalBase when Signals.TryGetValue(exitCode.Value - SignalBase, out string? name) =>
                Died(string.Create(CultureInfo.InvariantCulture, $"The kernel process was ended by signal {exitCode - SignalBase} ({name}).")),
            _ => Died(string.Create(CultureInfo.InvariantCulture, $"The cell ended the kernel process (exit code {exitCode}).")),
        };
    }

    private static StopReason Died(string message) => new(CellStatus.Died, message);
}
