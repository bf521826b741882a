using System.Globalization;

namespace Course.Assignments;

/// <summary>The limits the system itself enforces on each process: set by <c>prlimit</c>, which every Linux has.</summary>
internal static class ResourceLimits
{
    // Above the watched limit by what a runtime maps beside its heap: thread stacks, compiled code, libraries.
    private const int DataSlackMegabytes = 768;

    /// <summary>The command that sets the limits and becomes the kernel; empty where there is none.</summary>
    public static string[] Command(SandboxLimits limits)
    {
        if (!OperatingSystem.IsLinux() || Programs.Find("prlimit") is not { } prlimit) return [];
        long data = ((long)limits.Megabytes + DataSlackMegabytes) << 20;
        return
        [
            prlimit,
            "--core=0",
            string.Create(CultureInfo.InvariantCulture, $"--cpu={limits.CpuSeconds}"),
            string.Create(CultureInfo.InvariantCulture, $"--fsize={(long)limits.FileMegabytes << 20}"),
            string.Create(CultureInfo.InvariantCulture, $"--data={data}"),
            "--nofile=512",
        ];
    }

    /// <summary>The same with an environment of these variables alone, for where no sandbox clears it.</summary>
    public static string[] CleanEnvironment(IReadOnlyDictionary<string, string> variables, string[] command) =>
        Programs.Find("env") is { } env && !OperatingSystem.IsWindows()
            ? [env, "-i", .. variables.Select(variable => $"{variable.Key}={variable.Value}"), .. command]
            : command;
}
