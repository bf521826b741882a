namespace Course.Notebooks.Host;

/// <summary>
/// Stops a running cell in three steps, from gentle to rough: first its awaits and its own loops end, then a blocked
/// thread is woken with an exception, last the runtime is asked to abort what still runs, such as a loop inside a
/// library. The last step may end the process; what survives all three is left to the parent, which kills.
/// </summary>
internal sealed class CellInterruption(Thread thread)
{
    private static readonly TimeSpan PatienceAtFirst = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenWakings = TimeSpan.FromMilliseconds(50);
    private const int Wakings = 60;
    private const int WakingsBeforeAbort = 10;
    private readonly CancellationTokenSource _awaits = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly ManualResetEventSlim _finished = new();
    private readonly Lock _gate = new();
    private int _requested;

    /// <summary>Cancelled in the first step.</summary>
    public CancellationToken Awaits => _awaits.Token;

    /// <summary>Cancelled in the last step.</summary>
    public CancellationToken Aborted => _abort.Token;

    /// <summary>Whether the cell was asked to stop.</summary>
    public bool IsRequested => Volatile.Read(ref _requested) != 0;

    /// <summary>Begins to stop the cell; does not wait for it.</summary>
    public void Request()
    {
        if (Interlocked.Exchange(ref _requested, 1) == 0)
            new Thread(Stop) { IsBackground = true, Name = "interruption" }.Start();
    }

    /// <summary>Tells that the cell has ended: from here on its thread is left alone.</summary>
    public void Finish()
    {
        lock (_gate)
            _finished.Set();
        try
        {
            Thread.Sleep(0);    // takes up a waking that came too late to be needed
        }
        catch (ThreadInterruptedException)
        {
        }
    }

    private void Stop()
    {
        lock (_gate)
        {
            if (_finished.IsSet)
                return;     // the next cell must not meet this request
            Cells.CellStop.Request();
        }
        _awaits.Cancel();
        if (_finished.Wait(PatienceAtFirst))
            return;
        for (int i = 0; i < Wakings; i++)
        {
            if (i == WakingsBeforeAbort)
                Abort();
            lock (_gate)
            {
                if (!_finished.IsSet)
                    thread.Interrupt();
            }
            if (_finished.Wait(BetweenWakings))
                return;
        }
    }

    /// <summary>Cancelling waits for the abort to arrive, which it never does in blocked code: hence on a thread of its own.</summary>
    private void Abort() => new Thread(() => _abort.Cancel()) { IsBackground = true, Name = "abort" }.Start();
}
