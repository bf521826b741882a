using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Course.Notebooks.Host;

/// <summary>Runs the continuations of a cell's awaits on the cell's own thread, one after the other.</summary>
internal sealed class CellPump : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _queue = [];

    [MethodImpl(AbortSafe.Method)]
    public override void Post(SendOrPostCallback d, object? state)
    {
        try { }
        finally { _queue.Add((d, state)); }
    }

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (Current == this)
        {
            d(state);
            return;
        }
        using var done = new ManualResetEventSlim();
        Post(_ =>
        {
            try { d(state); }
            finally { done.Set(); }
        }, null);
        done.Wait();
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Pumps until the task has ended or <paramref name="stop"/> is cancelled.</summary>
    public void RunUntil(Task task, CancellationToken stop)
    {
        task.ContinueWith(_ => Post(static _ => { }, null), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        while (!task.IsCompleted)
        {
            var (callback, state) = _queue.Take(stop);
            callback(state);
        }
    }
}
