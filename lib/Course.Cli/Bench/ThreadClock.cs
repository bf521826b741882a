using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Course.Cli;

/// <summary>
/// Seconds of processor time this thread has used, so that being set aside for other processes does not count;
/// where the system does not tell, seconds of wall time. For work on one thread only.
/// </summary>
public static partial class ThreadClock
{
    private const int ThreadProcessorTime = 3;

    /// <summary>The clock's present value.</summary>
    public static double Seconds
    {
        get
        {
            if (!OperatingSystem.IsLinux()) return Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
            if (GetTime(ThreadProcessorTime, out TimeSpec time) != 0) throw new InvalidOperationException("The thread's clock cannot be read.");
            return time.Seconds + 1e-9 * time.Nanoseconds;
        }
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out TimeSpec time);

    private struct TimeSpec
    {
        public nint Seconds, Nanoseconds;
    }
}
