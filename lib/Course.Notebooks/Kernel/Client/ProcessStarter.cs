using System.Collections.Concurrent;
using System.Diagnostics;

namespace Course.Notebooks;

/// <summary>
/// Starts all child processes from one thread that never ends. A launcher may ask Linux to be killed when its parent dies, as a
/// sandbox should; Linux takes the parent to be the thread that started it, and those of a pool come and go.
/// </summary>
internal static class ProcessStarter
{
    private static readonly BlockingCollection<(ProcessStartInfo Info, TaskCompletionSource<Process?> Started)> Orders = [];

    static ProcessStarter() => new Thread(Run) { IsBackground = true, Name = "process starter" }.Start();

    /// <summary>Starts a process.</summary>
    public static Process? Start(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process?>(TaskCreationOptions.RunContinuationsAsynchronously);
        Orders.Add((info, started));
        return started.Task.GetAwaiter().GetResult();
    }

    private static void Run()
    {
        foreach (var (info, started) in Orders.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(info));
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        }
    }
}
