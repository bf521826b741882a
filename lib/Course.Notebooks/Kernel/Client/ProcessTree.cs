using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Course.Notebooks;

/// <summary>A process together with all that it has started.</summary>
internal static class ProcessTree
{
    private const int KillSignal = 9;

    /// <summary>The processes, and how much memory they hold together; elsewhere than on Linux the first alone is looked at.</summary>
    public static (long ResidentBytes, IReadOnlyCollection<int> Processes) Measure(Process root)
    {
        if (OperatingSystem.IsLinux())
        {
            var members = Members(root.Id);
            return (members.Sum(ResidentBytes), members);
        }
        root.Refresh();
        return (root.WorkingSet64, [root.Id]);
    }

    /// <summary>Kills all of them, also those whose parent has ended: the kernel leads a process group of its own.</summary>
    public static void Kill(Process root)
    {
        try
        {
            if (!OperatingSystem.IsWindows())
                SignalGroup(-root.Id, KillSignal);
            if (!root.HasExited)
                root.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // it ended by itself in the meantime
        }
    }

    private static HashSet<int> Members(int root)
    {
        var parents = new Dictionary<int, int>();
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) && ParentOf(id) is { } parent)
                parents[id] = parent;
        }
        var members = new HashSet<int> { root };
        while (parents.Any(entry => members.Contains(entry.Value) && members.Add(entry.Key)))
        {
        }
        return members;
    }

    /// <summary>The fourth field of /proc/ID/stat; the second is the program's name in parentheses and may hold anything.</summary>
    private static int? ParentOf(int id)
    {
        if (ReadOrNull($"/proc/{id}/stat") is not { } status)
            return null;
        string[] fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return int.Parse(fields[1], CultureInfo.InvariantCulture);
    }

    private static long ResidentBytes(int id) =>
        ReadOrNull($"/proc/{id}/statm") is { } memory
            ? long.Parse(memory.Split(' ')[1], CultureInfo.InvariantCulture) * Environment.SystemPageSize
            : 0;

    private static string? ReadOrNull(string file)
    {
        try
        {
            string text = File.ReadAllText(file);
            return text.Length > 0 ? text : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;    // the process has ended in the meantime
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SignalGroup(int group, int signal);
}
