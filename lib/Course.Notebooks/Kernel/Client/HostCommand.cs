using System.Diagnostics;
using System.Globalization;

namespace Course.Notebooks;

/// <summary>The command line and environment of a kernel process.</summary>
internal static class HostCommand
{
    private const double HeapShare = 0.8;

    public static ProcessStartInfo For(KernelOptions options)
    {
        string[] command = [.. options.Launcher, DotnetPath(), HostPath()];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = options.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // A little below the limit, so that a cell meets an OutOfMemoryException before it meets the watch.
        long heapLimit = (long)(options.MemoryLimitBytes * HeapShare);
        start.Environment["DOTNET_GCHeapHardLimit"] = heapLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in options.Environment)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>The host lies beside the client, also in the output folder of a program that uses the client.</summary>
    private static string HostPath()
    {
        string assembly = typeof(HostCommand).Assembly.Location;
        string settings = Path.ChangeExtension(assembly, ".runtimeconfig.json");
        return File.Exists(settings)
            ? assembly
            : throw new KernelException($"The kernel cannot be started: {settings} is missing. Build the project that uses it again.");
    }

    /// <summary>The dotnet command of the runtime that runs this process.</summary>
    private static string DotnetPath()
    {
        string name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string path = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", name));
        return File.Exists(path) ? path : name;
    }
}
