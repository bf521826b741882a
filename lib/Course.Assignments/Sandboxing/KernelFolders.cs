using System.Globalization;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>What a kernel process needs of the machine it runs on.</summary>
internal static class KernelFolders
{
    private const double HeapShare = 0.8;

    /// <summary>The folder of the kernel and of the libraries beside it.</summary>
    public static string Kernel { get; } = Path.GetDirectoryName(typeof(KernelProcess).Assembly.Location)!;

    /// <summary>The folder of the .NET that runs this process.</summary>
    public static string DotNet { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    /// <summary>The library that evaluates probes.</summary>
    public static string Probes { get; } = typeof(Course.Probes.Probe).Assembly.Location;

    /// <summary>The whole environment of a graded process: nothing of the grader's own reaches it.</summary>
    public static IReadOnlyDictionary<string, string> Environment(string home, int megabytes) => new Dictionary<string, string>
    {
        ["HOME"] = home,
        ["TMPDIR"] = home,
        ["PATH"] = "/usr/bin:/bin",
        ["LANG"] = "C.UTF-8",
        ["DOTNET_ROOT"] = DotNet,
        ["DOTNET_GCHeapHardLimit"] = ((long)(megabytes * HeapShare) << 20).ToString("X", CultureInfo.InvariantCulture),
        ["DOTNET_DbgEnableMiniDump"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        // No debugging pipe in the scratch folder, and no second mapping of code, which would count as a large file.
        ["DOTNET_EnableDiagnostics"] = "0",
        ["DOTNET_EnableWriteXorExecute"] = "0",
        ["DOTNET_TieredPGO"] = "0",
    };
}
