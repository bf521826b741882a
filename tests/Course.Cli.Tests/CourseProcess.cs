using System.Diagnostics;
using System.Text;

namespace Course.Cli.Tests;

/// <summary>The command as a person starts it: a process of its own, with its exit code and what it wrote.</summary>
internal sealed record CourseProcess(int ExitCode, string Out, string Error)
{
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "Course.Cli.dll");

    public static async Task<CourseProcess> RunAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return new CourseProcess(process.ExitCode, await output, await error);
    }

    // A shell lets what it starts in the background ignore Ctrl+C, and its children inherit that; a person's terminal does not.
    public static Process Start(string folder, params string[] arguments) => Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Command, .. arguments])
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    })!;
}
