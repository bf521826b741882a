using System.Diagnostics;

namespace Course.Notebooks;

/// <summary>Looks a few times a second at how much memory a process tree holds.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly Process _process;
    private readonly long _limit;
    private readonly Action _onExceeded;
    private readonly Timer _timer;
    private int _looking;

    public MemoryWatch(Process process, long limit, Action onExceeded)
    {
        _process = process;
        _limit = limit;
        _onExceeded = onExceeded;
        _timer = new Timer(_ => Look(), null, Interval, Interval);
    }

    /// <summary>The most that was seen.</summary>
    public long Peak { get; private set; }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (Interlocked.Exchange(ref _looking, 1) != 0)
            return;
        try
        {
            long held = ProcessTree.ResidentBytes(_process);
            Peak = Math.Max(Peak, held);
            if (held > _limit)
                _onExceeded();
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
}
