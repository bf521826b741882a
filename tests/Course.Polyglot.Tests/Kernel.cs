using Course.Notebooks;

namespace Course.Polyglot.Tests;

/// <summary>Runs a notebook on the course's own kernel.</summary>
internal static class Kernel
{
    private static readonly RunOptions Limits = new() { Jobs = 1, CellTimeLimit = TimeSpan.FromMinutes(10), NotebookTimeLimit = TimeSpan.FromMinutes(15) };

    /// <summary>How the run went, with the executed notebook.</summary>
    public static async Task<NotebookRun> RunAsync(string path) => (await new NotebookRunner(Limits).RunAsync([path])).Notebooks[0];
}
