using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Course.Assignments;

/// <summary>The command line of bubblewrap, as far as this machine lets it work.</summary>
internal sealed class Bubblewrap
{
    /// <summary>The one folder that can be written to, inside.</summary>
    public const string Scratch = "/scratch";

    private static readonly string[] SystemFolders = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64"];
    private static readonly string[] SystemFiles = ["/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d", "/etc/alternatives", "/etc/localtime"];

    // From the strictest down. All have a process list of their own: with the machine's /proc a submission could walk into
    // the grader's files through /proc/ID/root.
    private static readonly (string[] Arguments, string[] Missing)[] Variants =
    [
        (["--unshare-all", "--unshare-user", "--disable-userns", "--uid", "65534", "--gid", "65534", "--cap-drop", "ALL"], []),
        (["--unshare-all", "--unshare-user", "--uid", "65534", "--gid", "65534", "--cap-drop", "ALL"], []),
        (["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--cap-drop", "ALL"], ["user"]),
    ];

    private readonly string _program;
    private readonly string[] _isolation;

    private Bubblewrap(string program, string[] isolation, string[] missing)
    {
        _program = program;
        _isolation = isolation;
        Missing = missing;
    }

    /// <summary>What a submission shares with this machine because bubblewrap cannot give it its own here.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>Finds the strictest form that works here, by starting a program in it.</summary>
    public static bool TryFind([NotNullWhen(true)] out Bubblewrap? found, out string problem)
    {
        found = null;
        problem = "bubblewrap is not installed (Debian: apt-get install -y bubblewrap).";
        if (!OperatingSystem.IsLinux() || Programs.Find("bwrap") is not { } program) return false;
        string? refusal = null;
        foreach (var (isolation, missing) in Variants)
        {
            var candidate = new Bubblewrap(program, isolation, missing);
            refusal = Programs.Try([.. candidate.Command([KernelFolders.DotNet], [], new Dictionary<string, string>(), new SandboxLimits(256, 10)), "/usr/bin/env", "true"]) ?? "";
            if (refusal.Length > 0) continue;
            found = candidate;
            problem = "";
            return true;
        }

        problem = $"bubblewrap is installed but does not work here ({refusal}).";
        return false;
    }

    /// <summary>The command to put before the one that is to run inside.</summary>
    public string[] Command(IReadOnlyList<string> visible, IEnumerable<string> secrets, IReadOnlyDictionary<string, string> environment, SandboxLimits limits)
    {
        List<string> command = [_program, .. _isolation, "--die-with-parent", "--new-session", "--clearenv"];
        foreach (var (name, value) in environment) command.AddRange(["--setenv", name, value]);
        foreach (string folder in SystemFolders) command.AddRange(SystemFolder(folder));
        foreach (string file in SystemFiles) command.AddRange(["--ro-bind-try", file, file]);
        command.AddRange(["--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"]);
        foreach (string folder in visible.Where(folder => !IsInside(folder, "/usr"))) command.AddRange(["--ro-bind", folder, folder]);
        foreach (string secret in secrets.Where(secret => visible.Append("/usr").Any(folder => IsInside(secret, folder)))) command.AddRange(["--tmpfs", secret]);
        command.AddRange(["--size", ((long)limits.FileMegabytes << 20).ToString(CultureInfo.InvariantCulture), "--tmpfs", Scratch]);
        command.AddRange(["--remount-ro", "/", "--chdir", Scratch, "--"]);
        return [.. command];
    }

    private static string[] SystemFolder(string folder)
    {
        var info = new DirectoryInfo(folder);
        return !info.Exists ? [] : info.LinkTarget is { } target ? ["--symlink", target, folder] : ["--ro-bind", folder, folder];
    }

    private static bool IsInside(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
}
