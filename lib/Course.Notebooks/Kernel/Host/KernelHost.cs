using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Host;

/// <summary>The child process that runs cells: <c>dotnet Course.Notebooks.dll</c>.</summary>
internal static class KernelHost
{
    private static void Main()
    {
        var streams = HostStreams.TakeOver();
        var channel = new MessageChannel(streams.Requests, streams.Replies);
        var input = new CellInput();
        Cells.Kernel.Input = input;
        ExceptionHandling.SetUnhandledExceptionHandler(ReportBackgroundFailure);
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;    // interrupting is the front-end's business

        var executor = new CellExecutor(channel, new RawOutput(streams), input);
        channel.Send(new JsonObject { ["type"] = "ready", ["pid"] = Environment.ProcessId });
        new RequestLoop(channel, executor, input).Run(beforeFirstCell: () => WarmUp.Run(executor.Interpreter.Session.Compiler));
        Leave();
    }

    /// <summary>Ends the process, and on Unix all that cells have started.</summary>
    [DoesNotReturn]
    public static void Leave()
    {
        if (!OperatingSystem.IsWindows())
            UnixCalls.KillOwnGroup();
        Environment.Exit(0);
    }

    /// <summary>An exception on a thread that a cell left running is shown and ends that thread, not the kernel.</summary>
    private static bool ReportBackgroundFailure(Exception exception)
    {
        if (exception is Cells.CellStoppedException)
            return true;
        Console.Error.WriteLine("Unhandled exception on a background thread:");
        foreach (string line in ExceptionReport.Of(exception).Traceback)
            Console.Error.WriteLine(line);
        return true;
    }
}
