using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>A kernel process in its sandbox, for one set of answers after another or, in grading, for one alone.</summary>
internal sealed partial class Workbench : IAsyncDisposable
{
    private readonly KernelProcess _kernel;
    private readonly string _scratch;
    private bool _probesLoaded;

    private Workbench(KernelProcess kernel, string scratch)
    {
        _kernel = kernel;
        _scratch = scratch;
    }

    /// <summary>Whether it can go on.</summary>
    public bool IsAlive => _kernel.IsAlive;

    /// <summary>How long it was kept waiting for a processor.</summary>
    public TimeSpan Waited => _kernel.WaitedForProcessor;

    /// <summary>Starts a process.</summary>
    public static async Task<Workbench> StartAsync(Assignment assignment, Sandbox sandbox, IEnumerable<string> secrets, CancellationToken cancel)
    {
        var settings = assignment.Settings.Limits;
        // Twice the time on the clock: a process may compute on two threads, and starts before its time counts.
        var limits = new SandboxLimits(settings.Megabytes, (int)Math.Ceiling(2 * settings.SecondsPerSubmission) + 60);
        string scratch = Directory.CreateTempSubdirectory("course-grade-").FullName;
        try
        {
            var options = sandbox.Options(scratch, LibraryFolders(assignment), secrets.Append(assignment.Folder), limits);
            return new Workbench(await KernelProcess.StartAsync(options, cancel), scratch);
        }
        catch
        {
            Delete(scratch);
            throw;
        }
    }

    /// <summary>Runs a cell of the assignment; its library paths are relative to the source.</summary>
    public Task<CellResult> RunAsync(Assignment assignment, StructureCell cell, string code, TimeSpan limit, CancellationToken cancel) =>
        _kernel.ExecuteAsync(cell.IsAnswer ? code : WithFullPaths(code, assignment.Folder), limit, onOutput: null, cancel);

    /// <summary>Evaluates code whose result is the text of <see cref="Probes.Probe"/>.</summary>
    public async Task<(CellResult Result, string? Text)> EvaluateAsync(string code, TimeSpan limit, CancellationToken cancel)
    {
        if (!_probesLoaded)
        {
            var loading = await _kernel.ExecuteAsync($"#r \"{KernelFolders.Probes}\"", TimeSpan.FromSeconds(20), onOutput: null, cancel);
            if (!loading.Succeeded) return (loading, null);
            _probesLoaded = true;
        }

        var result = await _kernel.ExecuteAsync(code, limit, onOutput: null, cancel);
        var shown = result.Outputs.LastOrDefault(output => (string?)output["output_type"] == "execute_result");
        return (result, shown?["data"] is JsonObject data && data["text/plain"] is JsonValue text && text.TryGetValue(out string? value) ? value : null);
    }

    public async ValueTask DisposeAsync()
    {
        await _kernel.DisposeAsync();
        Delete(_scratch);
    }

    private static IEnumerable<string> LibraryFolders(Assignment assignment) => assignment.Structure
        .Where(cell => !cell.IsAnswer)
        .SelectMany(cell => Reference().Matches(cell.Model))
        .Select(match => Path.GetFullPath(match.Groups["path"].Value, assignment.Folder))
        .Select(path => File.Exists(path) ? Path.GetDirectoryName(path)!
            : throw new AssignmentException($"{assignment.Name}: there is no library {path}. Build it first: dotnet build -c Release Course.sln"));

    private static string WithFullPaths(string code, string folder) =>
        Reference().Replace(code, match => $"#r \"{Path.GetFullPath(match.Groups["path"].Value, folder)}\"");

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // a submission may have left something that resists; the system's temporary folder is cleared in time
        }
    }

    [GeneratedRegex("""(?m)^[ \t]*#r[ \t]+"(?!nuget:)(?<path>[^"]+)"[ \t]*$""")]
    public static partial Regex Reference();
}
