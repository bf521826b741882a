using System.Collections.Concurrent;

namespace Course.Notebooks.Tests;

public sealed class NotebookRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notebook_that_runs_is_written_with_outputs_and_counts()
    {
        string path = Write("01-good", "var a = 20;", "Console.WriteLine(\"so far\");\na + 1");
        var report = await new NotebookRunner(new RunOptions { OutputDirectory = _folder["out"] }).RunAsync([path]);
        var run = Assert.Single(report.Notebooks);
        Assert.True(report.Passed);
        Assert.Equal((RunStatus.Passed, 2, 2), (run.Status, run.CodeCells, run.CellsRun));
        Assert.True(run.PeakMemory > 10_000_000);

        var cells = Notebook.Load(_folder["out/01-good.ipynb"]).Cells;
        Assert.Equal([null, 1, 2], cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("so far\n", cells[2].Outputs[0].Text);
        Assert.Equal("21", cells[2].Outputs[1].Data("text/plain"));
        Assert.Empty(Notebook.Load(path).Cells[2].Outputs);
    }

    [Fact]
    public async Task A_notebook_ends_at_its_first_failing_cell_and_keeps_what_came_before()
    {
        string path = Write("01-bad", "1 + 1", "Console.WriteLine(\"here\");\nthrow new InvalidOperationException(\"boom\");", "3");
        var run = await RunOneAsync(path);
        Assert.Equal((RunStatus.Failed, 1, 3), (run.Status, run.CellsRun, run.CodeCells));
        Assert.Equal(new RunFailure(3, "System.InvalidOperationException: boom"), run.Failure);
        var cells = run.Notebook!.Cells;
        Assert.Equal("2", cells[1].Outputs.Single().Data("text/plain"));
        Assert.Equal([OutputKind.Stream, OutputKind.Error], cells[2].Outputs.Select(output => output.Kind));
        Assert.Empty(cells[3].Outputs);
        Assert.Null(cells[3].ExecutionCount);
    }

    [Fact]
    public async Task Outputs_of_an_earlier_run_are_gone()
    {
        var notebook = Notebook.Create("01-old", NotebookCell.Code("throw new Exception();"), NotebookCell.Code("1"));
        notebook.Cells[1].SetOutputs([CellFailure.Error("Old", "old")]);
        notebook.Cells[1].ExecutionCount = 9;
        var run = await RunOneAsync(_folder.Write(notebook));
        Assert.Empty(run.Notebook!.Cells[1].Outputs);
        Assert.Null(run.Notebook.Cells[1].ExecutionCount);
    }

    [Fact]
    public async Task A_later_cell_may_update_what_an_earlier_one_shows()
    {
        string path = Write("01-update", "var shown = \"first\".Display();", "shown.Update(\"second\");");
        var run = await RunOneAsync(path);
        Assert.Equal("second", run.Notebook!.Cells[1].Outputs.Single().Data("text/plain"));
    }

    [Fact]
    public async Task Relative_paths_start_at_the_notebook()
    {
        _folder.Write("beside.txt", "found");
        Assert.True((await RunOneAsync(Write("01-path", "if (System.IO.File.ReadAllText(\"beside.txt\") != \"found\") throw new Exception();"))).Passed);
    }

    [Fact]
    public async Task One_notebooks_failure_touches_no_other_and_the_report_keeps_the_order()
    {
        string[] paths = [Write("01-bad", "Environment.Exit(3);"), _folder["02-missing.ipynb"], _folder.Write("03-broken.ipynb", "{"), Write("04-good", "1")];
        var report = await new NotebookRunner(new RunOptions()).RunAsync(paths);
        Assert.Equal([RunStatus.Died, RunStatus.Malformed, RunStatus.Malformed, RunStatus.Passed], report.Notebooks.Select(run => run.Status));
        Assert.Equal(paths, report.Notebooks.Select(run => run.Path));
        Assert.False(report.Passed);
        Assert.Contains("no such file", report.Notebooks[1].Failure!.Message);
        Assert.Contains("not JSON at line 1", report.Notebooks[2].Failure!.Message);
    }

    [Fact]
    public async Task A_cell_has_its_time_limit_and_a_notebook_its_own()
    {
        string path = Write("01-slow", "1", "while (true) ;");
        var cell = await RunOneAsync(path, new RunOptions { CellTimeLimit = TimeSpan.FromSeconds(6), NotebookTimeLimit = TimeSpan.FromMinutes(1) });
        Assert.Equal((RunStatus.TimedOut, 3), (cell.Status, cell.Failure!.Cell));
        Assert.DoesNotContain("in all", cell.Failure.Message);

        var whole = await RunOneAsync(path, new RunOptions { CellTimeLimit = TimeSpan.FromMinutes(1), NotebookTimeLimit = TimeSpan.FromSeconds(7) });
        Assert.Equal((RunStatus.TimedOut, 3), (whole.Status, whole.Failure!.Cell));
        Assert.Contains("longer than 7 s in all", whole.Failure.Message);
        Assert.InRange(whole.Time.TotalSeconds, 7, 30);
    }

    [Fact]
    public async Task A_notebook_of_text_alone_needs_no_kernel()
    {
        var run = await RunOneAsync(_folder.Write(Notebook.Create("01-text", NotebookCell.Markdown("# t"))));
        Assert.True(run.Passed);
        Assert.Equal(0, run.PeakMemory);
    }

    [Fact]
    public async Task Progress_hears_of_every_cell_in_order()
    {
        var progress = new Recorder();
        await new NotebookRunner(new RunOptions()).RunAsync([Write("01-a", "var a = 1;", "throw new Exception();", "3")], progress);
        Assert.Equal(["01-a starts: 3", "01-a 1/3: var a = 1;", "01-a 2/3: throw new Exception();", "01-a ends: Failed"], progress.Heard);
    }

    [Fact]
    public async Task Cancelling_ends_the_run_at_once()
    {
        using var cancel = new CancellationTokenSource();
        var progress = new Recorder { OnCell = cancel.Cancel };
        var run = new NotebookRunner(new RunOptions()).RunAsync([Write("01-a", "System.Threading.Thread.Sleep(60_000);")], progress, cancel.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    private string Write(string name, params string[] sources) => _folder.Write(
        Notebook.Create(name, [NotebookCell.Markdown("# t"), .. sources.Select(NotebookCell.Code)]));

    private static async Task<NotebookRun> RunOneAsync(string path, RunOptions? options = null) =>
        Assert.Single((await new NotebookRunner(options ?? new RunOptions()).RunAsync([path])).Notebooks);

    private sealed class Recorder : IRunProgress
    {
        public ConcurrentQueue<string> Heard { get; } = [];

        public Action? OnCell { get; init; }

        public void Started(string name, int codeCells) => Heard.Enqueue($"{name} starts: {codeCells}");

        public void CellStarted(string name, NotebookCell cell, int index, int codeCells)
        {
            Heard.Enqueue($"{name} {index}/{codeCells}: {SourceLine.Of(cell)}");
            OnCell?.Invoke();
        }

        public void Finished(NotebookRun run) => Heard.Enqueue($"{run.Name} ends: {run.Status}");
    }
}
