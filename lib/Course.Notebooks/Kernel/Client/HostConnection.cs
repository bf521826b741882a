using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Notebooks.Host;

namespace Course.Notebooks;

/// <summary>A kernel process and the lines that go to and fro.</summary>
internal sealed class HostConnection : IDisposable
{
    private const int LongestLastWords = 8192;
    private const int LongestLine = 256 << 20;
    private readonly int _longestLine;
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1024 };
    private static readonly TimeSpan ExitWait = TimeSpan.FromSeconds(2);
    private readonly Process _process;
    private readonly SemaphoreSlim _sending = new(1);
    private readonly SemaphoreSlim _marks = new(0);
    private readonly StringBuilder _lastWords = new();
    private readonly Task _errorReader;
    private int _disposed;

    private HostConnection(Process process, KernelOptions options, Action<JsonObject, int> onMessage, Action<string> onRawError, Action<string?> onEnd)
    {
        _process = process;
        _longestLine = (int)Math.Min(LongestLine, 2 * options.OutputFloodBytes);
        var scanner = new MarkScanner(ErrorMark, text => TakeRawError(text, onRawError), () => _marks.Release());
        _errorReader = Task.Factory.StartNew(() => scanner.ReadAll(process.StandardError.BaseStream), TaskCreationOptions.LongRunning);
        Reader = Task.Run(() => ReadAsync(onMessage, onEnd));
    }

    /// <summary>What the kernel writes to its error stream at the end of each cell.</summary>
    public string ErrorMark { get; } = $"\u0001end of cell {Guid.NewGuid():N}\n";

    public Process Process => _process;

    /// <summary>Ends when the process has closed its channel.</summary>
    public Task Reader { get; }

    /// <summary>The last text on the process's error stream.</summary>
    public string LastWords
    {
        get
        {
            lock (_lastWords)
                return _lastWords.ToString();
        }
    }

    /// <summary>Starts the process. Messages, raw error text and the end of the channel are told as they come.</summary>
    public static HostConnection Start(KernelOptions options, Action<JsonObject, int> onMessage, Action<string> onRawError, Action<string?> onEnd)
    {
        var process = ProcessStarter.Start(HostCommand.For(options)) ?? throw new KernelException("The kernel process could not be started.");
        return new HostConnection(process, options, onMessage, onRawError, onEnd);
    }

    /// <summary>Sends a request. A process that has gone takes nothing; its end is told elsewhere.</summary>
    public async Task SendAsync(JsonObject request)
    {
        byte[] line = Encoding.UTF8.GetBytes(request.ToJsonString() + "\n");
        await _sending.WaitAsync();
        try
        {
            await _process.StandardInput.BaseStream.WriteAsync(line);
            await _process.StandardInput.BaseStream.FlushAsync();
        }
        catch (IOException)
        {
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Waits a moment for the error text of a cell that has ended.</summary>
    public Task<bool> WaitForErrorMarkAsync(TimeSpan longest) => _marks.WaitAsync(longest);

    /// <summary>Waits until the channel has ended, but not for ever: a process that got away may still hold it open.</summary>
    public Task WaitForEndAsync() => Task.WhenAny(Reader, Task.Delay(ExitWait));

    /// <summary>Waits for the exit code and the last words of a process whose channel has ended.</summary>
    public async Task<int?> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(ExitWait);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        await Task.WhenAny(_errorReader, Task.Delay(TimeSpan.FromMilliseconds(300)));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
            return;
        ProcessTree.Kill(_process);
        _process.WaitForExit(ExitWait);
        _process.Dispose();
    }

    private async Task ReadAsync(Action<JsonObject, int> onMessage, Action<string?> onEnd)
    {
        string? problem = null;
        try
        {
            var lines = new BoundedLines(_process.StandardOutput.BaseStream, _longestLine);
            while (await lines.ReadAsync() is { } line)
                onMessage(JsonNode.Parse(line.Span, documentOptions: Deep)!.AsObject(), line.Length);
        }
        catch (Exception e)
        {
            problem = $"The kernel's answer cannot be read: {e.Message}";
            ProcessTree.Kill(_process);
        }
        onEnd(problem);
    }

    private void TakeRawError(string text, Action<string> onRawError)
    {
        lock (_lastWords)
        {
            _lastWords.Append(text);
            if (_lastWords.Length > 2 * LongestLastWords)
                _lastWords.Remove(LongestLastWords / 2, _lastWords.Length - LongestLastWords);
        }
        onRawError(text);
    }
}
