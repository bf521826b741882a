using System.Diagnostics;
using System.Globalization;
using Course.Notebooks;

namespace Course.Polyglot.Tests;

/// <summary>Runs a notebook on .NET Interactive, in a process of its own.</summary>
internal static class Engine
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private static string Program { get; } = Path.Combine(CourseNotebooks.Root, "artifacts", "bin", "Course.Polyglot", Configuration, "Course.Polyglot.dll");

    /// <summary>The executed copy.</summary>
    public static async Task<Notebook> RunAsync(string path)
    {
        string folder = Directory.CreateTempSubdirectory("engine-").FullName;
        try
        {
            string copy = Path.Combine(folder, Path.GetFileName(path));
            await RunAsync(path, copy);
            return Notebook.Load(copy);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string path, string copy)
    {
        var start = new ProcessStartInfo("dotnet", [Program, path, copy]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Limit);
        var written = Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)} ran longer than {Limit.TotalMinutes} minutes on .NET Interactive."));
        }

        Assert.True(process.ExitCode == 0, $"The process of .NET Interactive ended with {process.ExitCode}:\n{string.Concat(await written)}");
    }

    /// <summary>debug or release, as these tests were built.</summary>
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;
}
