using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Host;

/// <summary>Runs one cell from request to report: console, interruption, errors, and the end of all its output.</summary>
internal sealed class CellExecutor(MessageChannel channel, RawOutput rawOutput, CellInput input)
{
    private const int StackSize = 16 << 20;
    private readonly Lock _gate = new();
    private CellInterruption? _running;
    private int _runningId;
    private int _interruptedId;
    private int _count;

    public CellInterpreter Interpreter { get; } = new();

    /// <summary>Asks a cell to stop, also one that is still waiting for its turn; null means the one that runs.</summary>
    public void Interrupt(int? id)
    {
        lock (_gate)
        {
            if (_running is not null && (id is null || id == _runningId))
                _running.Request();
            else
                _interruptedId = id ?? 0;
        }
    }

    /// <summary>Runs a cell on a thread of its own and returns when its report is sent.</summary>
    public void Execute(JsonObject request)
    {
        var thread = new Thread(() => ExecuteHere(request), StackSize) { IsBackground = true, Name = "cell" };
        thread.Start();
        thread.Join();
    }

    private void ExecuteHere(JsonObject request)
    {
        long start = Stopwatch.GetTimestamp();
        var interruption = new CellInterruption(Thread.CurrentThread);
        bool flooded = false;
        CellOutput? output = null;
        var budget = new OutputBudget((long)request["output_limit"]!, (long)request["output_hard_limit"]!, () =>
        {
            flooded = true;
            output!.ReportFlood();
            interruption.Request();
        });
        using var cellOutput = output = new CellOutput(channel, (int)request["id"]!, budget);
        RedirectConsole(output, (bool?)request["allow_input"] ?? false);
        Begin((int)request["id"]!, interruption);
        output.Started();

        var (status, error) = Run((string)request["code"]!, interruption);

        interruption.Finish();
        lock (_gate)
            _running = null;
        if (error is not null && !interruption.IsRequested)
            output.Error(error);
        rawOutput.End((string?)request["error_mark"]);
        if (interruption.IsRequested)
            status = flooded ? "flood" : "interrupted";
        output.Done(status, Stopwatch.GetElapsedTime(start));
    }

    private void Begin(int id, CellInterruption interruption)
    {
        rawOutput.Begin();
        Cells.CellStop.Reset();
        lock (_gate)
        {
            _running = interruption;
            _runningId = id;
            if (_interruptedId == id)
                interruption.Request();
        }
    }

    /// <summary>Runs the cell and answers how it ended, whatever it throws.</summary>
    private (string Status, CellError? Error) Run(string code, CellInterruption interruption)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            Interpreter.Run(code, CellLabel.Begin(++_count), interruption);
            return ("ok", null);
        }
        catch (Exception e)
        {
            return (StatusOf(e), Describe(e));
        }
    }

    /// <summary>The message of an exception is code of the cell too, and may itself throw.</summary>
    private static CellError Describe(Exception failure)
    {
        try
        {
            return ErrorOf(failure);
        }
        catch (Exception e)
        {
            string name = failure.GetType().FullName ?? failure.GetType().Name;
            return new CellError(name, $"(its message cannot be read: {e.GetType().Name})", [name]);
        }
    }

    /// <summary>Fresh writers for each cell: an abort can leave the lock of the old ones taken for ever.</summary>
    private void RedirectConsole(CellOutput output, bool allowInput)
    {
        Console.SetOut(output.Text.Out);
        Console.SetError(output.Text.Error);
        input.CanAsk = allowInput;
        Console.SetIn(input);
    }

    private static CellError ErrorOf(Exception failure) => failure switch
    {
        CellCompilationException compilation => CompilationReport.Of(compilation.Errors),
        DirectiveException directive => new CellError("DirectiveError", directive.Message, [directive.Message]),
        _ => ExceptionReport.Of(failure),
    };

    private static string StatusOf(Exception failure) => failure switch
    {
        CellCompilationException => "compilation",
        OutOfMemoryException => "memory",
        _ => "error",
    };
}
