using System.ComponentModel;
using System.Diagnostics;

namespace Course.Tests;

/// <summary>Course.Mpi.dll run in several processes by mpirun.</summary>
internal sealed record MpiRun(int ExitCode, string Out, string Error)
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Course.Mpi.dll");

    /// <summary>The line of JSON. Before it, .NET may write control sequences, which have a bracket too, to what it takes for a terminal.</summary>
    public string Json => System.Text.RegularExpressions.Regex.Replace(Out, @"\x1b\[[?0-9;]*[a-zA-Z]=?|\x1b[=>]", "").Trim();

    public static async Task<MpiRun> StartAsync(int processes, params string[] arguments)
    {
        var start = new ProcessStartInfo("mpirun", ["-n", $"{processes}", "--allow-run-as-root", "--oversubscribe", "--mca", "btl_vader_single_copy_mechanism", "none", "dotnet", Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        using var process = Start(start);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return new(process.ExitCode, await output, await error);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new MpiNotFoundException("mpirun", missing);
        }
    }
}
