using System.Text.Json.Nodes;

namespace Course.Notebooks.Tests;

/// <summary>One kernel for all tests of a class, in a folder of its own. Tests use names of their own in it.</summary>
public sealed class SharedKernel : IAsyncLifetime
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public string Folder { get; } = Directory.CreateTempSubdirectory("kernel-tests-").FullName;

    public KernelProcess Kernel { get; private set; } = null!;

    public static Task<KernelProcess> StartAsync(KernelOptions? options = null) =>
        KernelProcess.StartAsync((options ?? new KernelOptions()) with { StartTimeout = Patience });

    public async Task InitializeAsync() => Kernel = await StartAsync(new KernelOptions { WorkingDirectory = Folder });

    public async Task DisposeAsync()
    {
        await Kernel.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Runs a cell that is to succeed.</summary>
    public async Task<CellResult> RunAsync(string code)
    {
        var result = await Kernel.ExecuteAsync(code, Patience);
        Assert.True(result.Succeeded, result.Message);
        return result;
    }

    /// <summary>Runs a cell that is to fail.</summary>
    public async Task<CellResult> FailAsync(string code, CellStatus expected = CellStatus.Error)
    {
        var result = await Kernel.ExecuteAsync(code, Patience);
        Assert.Equal(expected, result.Status);
        return result;
    }
}

/// <summary>Short ways to look into outputs.</summary>
internal static class Outputs
{
    public static JsonObject Single(this CellResult result, string type) =>
        Assert.Single(result.Outputs, output => (string?)output["output_type"] == type);

    public static string? Data(this JsonObject output, string mimeType) => (string?)output["data"]![mimeType];

    /// <summary>All text on a stream.</summary>
    public static string Stream(this CellResult result, string name) =>
        string.Concat(result.Outputs.Where(output => (string?)output["name"] == name).Select(output => (string?)output["text"]));

    /// <summary>The plain text of the cell's last expression.</summary>
    public static string? Value(this CellResult result) => result.Single("execute_result").Data("text/plain");

    public static string[] Traceback(this CellResult result) =>
        [.. result.Single("error")["traceback"]!.AsArray().Select(line => (string)line!)];
}
