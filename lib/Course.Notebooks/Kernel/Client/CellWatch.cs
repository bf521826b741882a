using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>Waits for a cell to end, and sees to it that it does: at its time limit it is asked to stop, then killed.</summary>
internal sealed class CellWatch(CellRun run, KernelOptions options, HostConnection host, ProcessorClock clock, Func<Task<StopReason>> endOfProcess)
{
    private const int MostPatience = 10;
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan ErrorTextWait = TimeSpan.FromMilliseconds(200);

    public async Task<CellResult> WaitAsync(TimeSpan timeLimit, CancellationToken cancel)
    {
        using var cancelled = cancel.Register(() => run.Stop(new StopReason(CellStatus.Interrupted, "The cell was interrupted.")));
        await Task.WhenAny(run.Started, run.Done, run.StopRequested, Task.Delay(options.StartTimeout, CancellationToken.None));
        _ = StopAtLimitAsync(timeLimit);
        await Task.WhenAny(run.Done, run.StopRequested);
        if (!run.Done.IsCompleted)
            await EndCellAsync(await run.StopRequested);

        return run.Done.IsCompletedSuccessfully
            ? await EndedByItselfAsync(await run.Done)
            : await EndedWithProcessAsync();
    }

    /// <summary>
    /// Where waiting for a processor does not count, the limit moves by as much – unless the cell has used what all processors give
    /// in that time, and so waits for itself, or has taken many times its limit.
    /// </summary>
    private async Task StopAtLimitAsync(TimeSpan limit)
    {
        long start = Stopwatch.GetTimestamp();
        var (waitedBefore, usedBefore) = (clock.Waited, clock.Used);
        while (true)
        {
            var passed = Stopwatch.GetElapsedTime(start);
            var left = limit - (passed - (clock.Waited - waitedBefore));
            bool spent = clock.Used - usedBefore > limit * Environment.ProcessorCount || passed > limit * MostPatience;
            if (left <= TimeSpan.Zero || (spent && passed >= limit))
                break;
            await Task.WhenAny(run.Done, run.StopRequested, Task.Delay(left < Moment ? Moment : left));
            if (run.Done.IsCompleted || run.StopRequested.IsCompleted)
                return;
        }
        run.Stop(TimeLimit(limit));
    }

    private async Task EndCellAsync(StopReason reason)
    {
        if (!reason.AtOnce)
        {
            await host.SendAsync(new JsonObject { ["type"] = "interrupt", ["id"] = run.Id });
            await Task.WhenAny(run.Done, Task.Delay(options.InterruptGrace));
        }
        if (!run.Done.IsCompleted)
        {
            ProcessTree.Kill(host.Process);
            await Task.WhenAny(run.Done, host.WaitForEndAsync());
            run.ProcessDied();
        }
    }

    private async Task<CellResult> EndedByItselfAsync(string status)
    {
        await host.WaitForErrorMarkAsync(ErrorTextWait);
        switch (status)
        {
            case "ok":
                return Result(CellStatus.Ok, null);
            case "compilation":
                return Result(CellStatus.CompilationError, run.ErrorMessage);
            case "memory":
                return Result(CellStatus.OutOfMemory, "The cell ran out of memory.");
            case "interrupted" or "flood":
                run.Stop(new StopReason(CellStatus.Interrupted, "The cell was interrupted."));
                return Stopped(await run.StopRequested, processEnded: false);
            default:
                return Result(CellStatus.Error, run.ErrorMessage);
        }
    }

    private async Task<CellResult> EndedWithProcessAsync() =>
        run.StopRequested.IsCompleted
            ? Stopped(await run.StopRequested, processEnded: true)
            : Stopped(await endOfProcess(), processEnded: false);

    /// <summary>A cell that was stopped from outside says so in an error output of its own.</summary>
    private CellResult Stopped(StopReason reason, bool processEnded)
    {
        string message = processEnded && !reason.AtOnce
            ? reason.Message + " It did not stop when asked: the kernel process was killed and its variables are lost."
            : reason.Message;
        run.Outputs.AddError(reason.Status.ToString(), message, [message]);
        return Result(reason.Status, message);
    }

    private CellResult Result(CellStatus status, string? message) => new(status, run.Outputs.Finish(), message, run.Elapsed);

    private static StopReason TimeLimit(TimeSpan limit) => new(
        CellStatus.TimedOut,
        string.Create(CultureInfo.InvariantCulture, $"The cell ran longer than its limit of {limit.TotalSeconds:0.###} s and was stopped."));
}
