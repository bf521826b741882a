using System.Diagnostics;

namespace Course.Notebooks;

/// <summary>Looks a few times a second at how much memory a process tree holds, and how many processes it is.</summary>
internal sealed class ResourceWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Process _process;
    private readonly KernelOptions _limits;
    private readonly Action<StopReason> _onExceeded;
    private readonly Timer _timer;
    private int _looking;

    public ResourceWatch(Process process, KernelOptions limits, Action<StopReason> onExceeded)
    {
        _process = process;
        _limits = limits;
        _onExceeded = onExceeded;
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>The most memory that was seen.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>How long they were kept from running; looked at only where limits do not count that.</summary>
    public ProcessorClock Clock { get; } = new();

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (Interlocked.Exchange(ref _looking, 1) != 0)
            return;
        try
        {
            var (held, processes) = ProcessTree.Measure(_process);
            PeakMemory = Math.Max(PeakMemory, held);
            if (_limits.LimitsSkipWaiting)
                Clock.Look(processes);
            if (held > _limits.MemoryLimitBytes)
                _onExceeded(MemoryExceeded());
            else if (processes.Count > _limits.ProcessLimit)
                _onExceeded(ProcessesExceeded());
        }
        catch (InvalidOperationException)
        {
            // the process has ended
        }
        finally
        {
            Volatile.Write(ref _looking, 0);
        }
    }

    private StopReason MemoryExceeded() => new(
        CellStatus.OutOfMemory,
        $"The kernel process was ended because it held more than {_limits.MemoryLimitBytes >> 20} MB of memory.",
        AtOnce: true);

    private StopReason ProcessesExceeded() => new(
        CellStatus.Died,
        $"The kernel process was ended because it had started more than {_limits.ProcessLimit} processes.",
        AtOnce: true);
}
