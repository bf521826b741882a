using System.CommandLine;
using Course.Notebooks;

namespace Course.Cli;

/// <summary>The options of every verb that runs notebooks: how many side by side, how long, how much memory.</summary>
internal sealed class RunLimits
{
    private readonly Option<int?> _jobs = NumberOption.Positive("--jobs", "N", "How many notebooks run side by side; by default as many as there are cores.");
    private readonly Option<int?> _timeout = NumberOption.Positive("--timeout", "S", "Seconds a notebook may run, by default 300 (and 120 a cell).");
    private readonly Option<int?> _memory = NumberOption.Positive("--memory", "MB", "Megabytes a notebook's process may hold, by default 2048.");

    public RunLimits(Command verb)
    {
        verb.Options.Add(_jobs);
        verb.Options.Add(_timeout);
        verb.Options.Add(_memory);
    }

    public RunOptions Read(ParseResult parsed)
    {
        var options = new RunOptions();
        if (parsed.GetValue(_jobs) is { } jobs) options = options with { Jobs = jobs };
        if (parsed.GetValue(_memory) is { } megabytes) options = options with { MemoryLimit = megabytes * (1L << 20) };
        if (parsed.GetValue(_timeout) is not { } seconds) return options;
        var limit = TimeSpan.FromSeconds(seconds);
        return options with { NotebookTimeLimit = limit, CellTimeLimit = limit };
    }
}
