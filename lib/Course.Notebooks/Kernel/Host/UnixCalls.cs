using System.Runtime.InteropServices;

namespace Course.Notebooks.Host;

/// <summary>The few system calls by which the kernel keeps its own channels out of a cell's reach.</summary>
internal static class UnixCalls
{
    private const int DuplicateCloseOnExec = 1030;
    private const int DuplicateCloseOnExecMac = 67;
    private const int ReadWrite = 2;
    private const int Kill = 9;
    private const int CoreFileSize = 4;

    [StructLayout(LayoutKind.Sequential)]
    private struct ResourceLimit
    {
        public nuint Soft;
        public nuint Hard;
    }

    /// <summary>Copies a descriptor to a new number that child processes do not inherit.</summary>
    public static int DuplicatePrivately(int descriptor)
    {
        int copy = Fcntl(descriptor, OperatingSystem.IsMacOS() ? DuplicateCloseOnExecMac : DuplicateCloseOnExec, 3);
        return copy >= 0 ? copy : throw new IOException($"Cannot duplicate file descriptor {descriptor}.");
    }

    /// <summary>Makes <paramref name="target"/> mean the file that <paramref name="source"/> means.</summary>
    public static void Redirect(int source, int target)
    {
        if (Dup2(source, target) < 0)
            throw new IOException($"Cannot redirect file descriptor {target}.");
    }

    /// <summary>Makes <paramref name="target"/> mean the empty file.</summary>
    public static void RedirectToNull(int target)
    {
        int descriptor = Open("/dev/null", ReadWrite);
        Redirect(descriptor, target);
        Close(descriptor);
    }

    /// <summary>Leaves the parent's terminal and process group, so that its Ctrl-C does not reach this process.</summary>
    public static void StartSession() => SetSid();

    /// <summary>A crash of a cell writes no core file.</summary>
    public static void DisableCoreFiles()
    {
        var none = new ResourceLimit();
        SetResourceLimit(CoreFileSize, ref none);
    }

    /// <summary>Kills this process and all it started.</summary>
    public static void KillOwnGroup() => KillProcess(0, Kill);

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int Fcntl(int descriptor, int command, int argument);

    [DllImport("libc", EntryPoint = "dup2")]
    private static extern int Dup2(int source, int target);

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);

    [DllImport("libc", EntryPoint = "setsid")]
    private static extern int SetSid();

    [DllImport("libc", EntryPoint = "setrlimit")]
    private static extern int SetResourceLimit(int resource, ref ResourceLimit limit);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int KillProcess(int process, int signal);
}
