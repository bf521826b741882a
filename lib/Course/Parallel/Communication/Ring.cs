using System.Runtime.ExceptionServices;

namespace Course;

/// <summary>k workers on threads of their own, joined in a ring: worker r sends to worker r + 1, the last one to the first.</summary>
/// <remarks>A worker speaks to the others inside <see cref="Run(Action{RingWorker{T}})"/> only; a ring of one has nobody to speak to and works anywhere. Ledger E-95.</remarks>
/// <typeparam name="T">The numbers that travel.</typeparam>
public sealed class Ring<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly RingWorker<T>[] workers;
    private int running;

    /// <summary>A ring of k workers.</summary>
    /// <param name="workers">k, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no worker.</exception>
    public Ring(int workers)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        var links = Enumerable.Range(0, workers).Select(r => new Mailbox<T>(r, (r + 1) % workers)).ToArray();
        this.workers = [.. Enumerable.Range(0, workers).Select(r => new RingWorker<T>(r, workers, links[(r + workers - 1) % workers], links[r]))];
    }

    /// <summary>The workers, by rank.</summary>
    public IReadOnlyList<RingWorker<T>> Workers => workers;

    /// <summary>The numbers that each worker has sent.</summary>
    public IReadOnlyList<long> Sent => [.. workers.Select(worker => worker.Traffic.Sent)];

    /// <summary>Starts the counts of what was sent afresh.</summary>
    public void ClearTraffic()
    {
        foreach (var worker in workers) worker.Traffic.Clear();
    }

    /// <summary>Does work on every worker, each on a thread of its own, and waits for all.</summary>
    /// <exception cref="InvalidOperationException">The ring is at work already.</exception>
    /// <exception cref="CommunicationException">The workers do not make the same calls.</exception>
    public void Run(Action<RingWorker<T>> work) => Run(worker =>
    {
        work(worker);
        return true;
    });

    /// <summary>Does work on every worker, each on a thread of its own, and waits for all. Where one fails, its exception is thrown here.</summary>
    /// <returns>The result of each worker, by rank.</returns>
    /// <exception cref="InvalidOperationException">The ring is at work already.</exception>
    /// <exception cref="CommunicationException">The workers do not make the same calls.</exception>
    public IReadOnlyList<TResult> Run<TResult>(Func<RingWorker<T>, TResult> work)
    {
        if (Interlocked.Exchange(ref running, 1) == 1) throw new InvalidOperationException("This ring is at work already; another run needs a ring of its own.");
        try
        {
            foreach (var worker in workers) worker.Open();
            var results = new TResult[workers.Length];
            var failures = new Exception?[workers.Length];
            var threads = workers.Select(worker => new Thread(() => Work(worker, work, results, failures)) { Name = $"worker {worker.Rank}", IsBackground = true }).ToArray();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            ThrowFirst(failures);
            return results;
        }
        finally
        {
            Volatile.Write(ref running, 0);
        }
    }

    private static void Work<TResult>(RingWorker<T> worker, Func<RingWorker<T>, TResult> work, TResult[] results, Exception?[] failures)
    {
        try
        {
            results[worker.Rank] = work(worker);
        }
        catch (Exception failure)
        {
            failures[worker.Rank] = failure;
        }
        finally
        {
            worker.Close();
        }
    }

    /// <summary>Where a worker fails, its neighbours fail for want of it; the cause is the exception that is not about communication.</summary>
    private static void ThrowFirst(Exception?[] failures)
    {
        var cause = failures.FirstOrDefault(failure => failure is not null and not CommunicationException) ?? failures.FirstOrDefault(failure => failure is not null);
        if (cause is not null) ExceptionDispatchInfo.Throw(cause);
    }
}
