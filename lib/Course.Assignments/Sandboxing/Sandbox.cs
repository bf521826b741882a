using Course.Notebooks;

namespace Course.Assignments;

/// <summary>
/// The cage of a graded process. With bubblewrap: no network, a read-only file system that holds .NET, the kernel and the libraries of
/// the assignment and nothing else, one scratch folder in memory, no other processes. Without it: limits only, and it says so.
/// </summary>
public sealed class Sandbox
{
    private readonly Bubblewrap? _bubblewrap;

    private Sandbox(Bubblewrap? bubblewrap, string name, string? warning)
    {
        _bubblewrap = bubblewrap;
        Name = name;
        Warning = warning;
    }

    /// <summary>What is active, in the words of the gradebook.</summary>
    public string Name { get; }

    /// <summary>What is not held back, for a person who must decide; null where all is.</summary>
    public string? Warning { get; }

    /// <summary>Whether submissions cannot see files and network.</summary>
    public bool IsIsolated => _bubblewrap is not null;

    /// <summary>The best cage this machine can build: tried, not assumed.</summary>
    public static Sandbox Detect()
    {
        if (Bubblewrap.TryFind(out var bubblewrap, out string problem))
        {
            string missing = string.Join(", ", bubblewrap.Missing);
            return missing.Length == 0
                ? new Sandbox(bubblewrap, "bubblewrap", null)
                : new Sandbox(bubblewrap, $"bubblewrap without own {missing}", $"bubblewrap works here only in part: a submission has no {missing} of its own.");
        }

        return WithoutIsolation(problem);
    }

    /// <summary>Limits of time, memory and file size, and no more.</summary>
    public static Sandbox WithoutIsolation(string why) => new(null, "limits only", $"{why} Submissions run with limits only: they can read your files, the model solution among them, and use the network.");

    /// <summary>How a kernel is started inside.</summary>
    /// <param name="scratch">An empty folder of its own on this machine.</param>
    /// <param name="libraries">Folders that the assignment loads libraries from.</param>
    /// <param name="secrets">Folders that must not be seen even where a visible one holds them.</param>
    /// <param name="limits">What it may use up.</param>
    internal KernelOptions Options(string scratch, IEnumerable<string> libraries, IEnumerable<string> secrets, SandboxLimits limits)
    {
        string[] visible = [.. libraries.Append(KernelFolders.Kernel).Append(KernelFolders.DotNet).Distinct()];
        string[] bounded = ResourceLimits.Command(limits);
        var environment = KernelFolders.Environment(_bubblewrap is null ? scratch : Bubblewrap.Scratch, limits.Megabytes);
        return new KernelOptions
        {
            WorkingDirectory = scratch,
            MemoryLimitBytes = (long)limits.Megabytes << 20,
            // A busy machine must not cost a student marks.
            LimitsSkipWaiting = true,
            StartTimeout = TimeSpan.FromMinutes(2),
            InterruptGrace = TimeSpan.FromSeconds(1),
            OutputLimitBytes = 1_000_000,
            OutputFloodBytes = 10_000_000,
            ProcessLimit = limits.Processes,
            Launcher = _bubblewrap is null
                ? ResourceLimits.CleanEnvironment(environment, bounded)
                : [.. _bubblewrap.Command(visible, secrets, environment, limits), .. bounded],
        };
    }
}
