using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Course.Notebooks;

/// <summary>
/// A C# kernel in a child process. Cells share their definitions and variables; whatever a cell does, the parent
/// gets a result: at the time limit it is interrupted, then killed with all it started.
/// </summary>
public sealed class KernelProcess : IAsyncDisposable
{
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(20);
    private readonly KernelOptions _options;
    private readonly HostConnection _host;
    private readonly ResourceWatch _resources;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, JsonObject> _displays = [];
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonObject>> _questions = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CellRun? _running;
    private string? _brokenChannel;
    private int _lastId;
    private int _executionCount;
    private StopReason? _exceeded;

    private KernelProcess(KernelOptions options)
    {
        _options = options;
        _host = HostConnection.Start(options, TakeMessage, text => Volatile.Read(ref _running)?.TakeRawError(text), TakeEnd);
        ProcessId = _host.Process.Id;
        _resources = new ResourceWatch(_host.Process, options, StopForResources);
    }

    /// <summary>Whether the process runs and can take a cell.</summary>
    public bool IsAlive => !_host.Reader.IsCompleted && !_host.Process.HasExited;

    /// <summary>The child process; of a sandbox when it runs in one.</summary>
    public int ProcessId { get; }

    /// <summary>How many cells have been executed.</summary>
    public int ExecutionCount => _executionCount;

    /// <summary>The most memory the process and its children were seen to hold.</summary>
    public long PeakMemoryBytes => _resources.PeakMemory;

    /// <summary>How long the process was kept waiting for a processor; zero unless <see cref="KernelOptions.LimitsSkipWaiting"/> is set.</summary>
    public TimeSpan WaitedForProcessor => _resources.Clock.Waited;

    /// <summary>Starts a kernel process.</summary>
    /// <exception cref="KernelException">The process does not come up.</exception>
    public static async Task<KernelProcess> StartAsync(KernelOptions options, CancellationToken cancel = default)
    {
        if (!Directory.Exists(options.WorkingDirectory))
            throw new KernelException($"The kernel cannot be started in {options.WorkingDirectory}: there is no such folder.");
        var kernel = new KernelProcess(options);
        try
        {
            await kernel._ready.Task.WaitAsync(options.StartTimeout, cancel);
            return kernel;
        }
        catch (Exception e)
        {
            string words = kernel._host.LastWords.Trim();
            await kernel.DisposeAsync();
            if (e is OperationCanceledException && cancel.IsCancellationRequested)
                throw;
            string reason = e is TimeoutException ? $"it was not ready within {options.StartTimeout.TotalSeconds} s" : "it ended at once";
            throw new KernelException($"The kernel cannot be started: {reason}.{(words.Length > 0 ? " It said: " + words : "")}");
        }
    }

    /// <summary>
    /// Runs a cell. Never throws for what the cell does; a cell that cannot be stopped otherwise costs the process,
    /// after which <see cref="IsAlive"/> is false.
    /// </summary>
    /// <param name="code">The cell.</param>
    /// <param name="timeLimit">How long it may run.</param>
    /// <param name="onOutput">Told of outputs as they come, in the form of Jupyter message contents. It holds up the reading of the next: it should be quick, and must not throw.</param>
    /// <param name="cancel">Interrupts the cell.</param>
    public async Task<CellResult> ExecuteAsync(string code, TimeSpan timeLimit, Action<JsonObject>? onOutput = null, CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            int id = Interlocked.Increment(ref _lastId);
            var run = new CellRun(id, new OutputCollector(++_executionCount, _displays, onOutput), _options);
            Volatile.Write(ref _running, run);
            if (!IsAlive)
                run.ProcessDied();
            await _host.SendAsync(new JsonObject
            {
                ["type"] = "execute",
                ["id"] = id,
                ["code"] = code,
                ["output_limit"] = _options.OutputLimitBytes,
                ["output_hard_limit"] = _options.OutputFloodBytes,
                ["allow_input"] = _options.InputProvider is not null,
                ["error_mark"] = _host.ErrorMark,
            });
            return await new CellWatch(run, _options, _host, _resources.Clock, EndOfProcessAsync).WaitAsync(timeLimit, cancel);
        }
        finally
        {
            Volatile.Write(ref _running, null);
            _turn.Release();
        }
    }

    /// <summary>Asks the running cell to stop; if it does not, the process is killed. Its result says Interrupted.</summary>
    public Task InterruptAsync()
    {
        Volatile.Read(ref _running)?.Stop(new StopReason(CellStatus.Interrupted, "The cell was interrupted."));
        return Task.CompletedTask;
    }

    /// <summary>What could be written at a position: <c>{start, end, matches: [{text, kind, type}]}</c>.</summary>
    public Task<JsonObject> CompleteAsync(string code, int position) => AskAsync("complete", code, position);

    /// <summary>What the name at a position means: <c>{found, signature, documentation}</c>.</summary>
    public Task<JsonObject> InspectAsync(string code, int position) => AskAsync("inspect", code, position);

    /// <summary>Whether code could be run as it stands: <c>{status: complete | incomplete | invalid, indent}</c>.</summary>
    public Task<JsonObject> IsCompleteAsync(string code) => AskAsync("is_complete", code, code.Length);

    /// <summary>Kills the process and all it started.</summary>
    public async ValueTask DisposeAsync()
    {
        _resources.Dispose();
        _host.Dispose();
        await _host.WaitForEndAsync();
    }

    private async Task<JsonObject> AskAsync(string type, string code, int position)
    {
        int id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _questions[id] = answer;
        if (!IsAlive)
            throw new KernelException("The kernel process has ended.");
        await _host.SendAsync(new JsonObject { ["type"] = type, ["id"] = id, ["code"] = code, ["position"] = position });
        try
        {
            var reply = await answer.Task.WaitAsync(AnswerTimeout);
            return reply["error"] is { } error ? throw new KernelException((string)error!) : reply;
        }
        finally
        {
            _questions.TryRemove(id, out _);
        }
    }

    private void TakeMessage(JsonObject message, int size)
    {
        Volatile.Read(ref _running)?.CountReceived(size);
        int? id = (int?)message["id"];
        switch ((string?)message["type"])
        {
            case "ready":
                _ready.TrySetResult();
                break;
            case "reply" when id is not null && _questions.TryGetValue(id.Value, out var question):
                question.TrySetResult(message);
                break;
            case "input_request":
                _ = AnswerInputAsync((string?)message["prompt"] ?? "");
                break;
            default:
                if (Volatile.Read(ref _running) is { } run && run.Id == id)
                    run.Take(message);
                break;
        }
    }

    private async Task AnswerInputAsync(string prompt)
    {
        string? line = _options.InputProvider is { } provider ? await provider(prompt) : null;
        await _host.SendAsync(new JsonObject { ["type"] = "input_reply", ["value"] = line });
    }

    private void TakeEnd(string? problem)
    {
        _brokenChannel = problem;
        _ready.TrySetException(new KernelException("The kernel process ended."));
        foreach (var question in _questions.Values)
            question.TrySetException(new KernelException("The kernel process has ended."));
        Volatile.Read(ref _running)?.ProcessDied();
    }

    private void StopForResources(StopReason reason)
    {
        _exceeded = reason;
        Volatile.Read(ref _running)?.Stop(reason);
        ProcessTree.Kill(_host.Process);
    }

    /// <summary>Why the process has ended, when it was not this side that ended it.</summary>
    private async Task<StopReason> EndOfProcessAsync()
    {
        if (_exceeded is { } exceeded)
            return exceeded;
        if (_brokenChannel is { } problem)
            return new StopReason(CellStatus.Died, problem);
        int? exitCode = await _host.WaitForExitAsync();
        return DeathReport.Of(exitCode, _host.LastWords);
    }
}
