namespace Course.Cli.Tests;

/// <summary>One run of everything that can go wrong in a notebook, beside one in which nothing does.</summary>
public sealed class BadNotebookRun : IAsyncLifetime
{
    private readonly CourseFolder _folder = new();

    internal CourseProcess Course { get; private set; } = null!;

    public string Out(string name) => _folder[$"done/{name}.ipynb"];

    public async Task InitializeAsync()
    {
        _folder
            .Notebook("01-throws", "var a = 1;", "throw new InvalidOperationException(\"boom\\nsecond line\");", "2")
            .Notebook("02-does-not-compile", "int x = \"s\";")
            .Notebook("03-loops", "Console.WriteLine(\"before\");", "while (true) ;")
            .Notebook("04-memory", "var all = new List<byte[]>();\nwhile (true) { var some = new byte[10_000_000]; Array.Fill(some, (byte)1); all.Add(some); }")
            .Notebook("05-stack", "int F(int n) => F(n + 1) + 1;\nF(0)")
            .Notebook("06-exit", "Environment.Exit(0);")
            .Notebook("07-flood", "var line = new string('x', 1_000_000);\nwhile (true) Console.WriteLine(line);")
            .Notebook("08-no-library", "#r \"../artifacts/bin/Course.Later/release/Course.Later.dll\"\nusing Course;")
            .Text("notebooks/09-malformed.ipynb", "{ \"cells\": [\n")
            .Notebook("10-verification", "class VerificationException(string m) : Exception(m);\nthrow new VerificationException(\"✗ E-04: off by 3\");")
            .Notebook("11-good", "\"all is well\"");
        Course = await _folder.CourseAsync("run", "notebooks/*.ipynb", "notebooks/12-missing.ipynb", "--out", "done", "--timeout", "20", "--memory", "400");
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class BadNotebookTests(BadNotebookRun run) : IClassFixture<BadNotebookRun>
{
    [Theory]
    [InlineData("✗ 01-throws, cell 3: System.InvalidOperationException: boom\n    second line\n    > throw new InvalidOperationException")]
    [InlineData("✗ 02-does-not-compile, cell 2: ")]
    [InlineData("error CS0029: Cannot implicitly convert type 'string' to 'int'\n    > int x = \"s\";")]
    [InlineData("✗ 03-loops, cell 3: The notebook was stopped in this cell because it ran longer than 20 s in all.\n    > while (true) ;")]
    [InlineData("✗ 05-stack, cell 2: Stack overflow")]
    [InlineData("✗ 06-exit, cell 2: The cell ended the kernel process (exit code 0).")]
    [InlineData("✗ 07-flood, cell 2: The cell was stopped because it wrote more than 100 MB of output.")]
    [InlineData("Course.Later.dll is not built.\n    Build it first, in the course's folder:\n      dotnet build -c Release Course.sln")]
    [InlineData("✗ 09-malformed, this is not JSON at line 2, column 1")]
    [InlineData("error: there is no notebook 'notebooks/12-missing.ipynb'.")]
    public void Each_failure_names_notebook_cell_and_first_lines(string expected) => Assert.Contains(expected, run.Course.Error);

    [Fact]
    public void Memory_that_ran_out_is_told_whether_the_runtime_or_the_watch_met_it_first() =>
        Assert.Matches("✗ 04-memory, cell 2: (The cell ran out of memory|The kernel process was ended because it held more than 400 MB)", run.Course.Error);

    [Fact]
    public void The_others_finish_and_the_exit_code_is_1()
    {
        Assert.Equal(1, run.Course.ExitCode);
        Assert.Contains("✓ 11-good", run.Course.Out);
        Assert.Contains("11 notebooks in ", run.Course.Out);
        Assert.Contains(": 1 ran, 10 failed.", run.Course.Out);
    }

    [Fact]
    public void What_ran_before_the_failure_is_kept()
    {
        var cells = Course.Notebooks.Notebook.Load(run.Out("03-loops")).Cells;
        Assert.Equal("before\n", cells[1].Outputs.Single().Text);
        Assert.Equal("TimedOut", cells[2].Outputs.Single().ErrorName);
    }

    [Fact]
    public void No_stack_trace_of_ours_is_shown() => Assert.DoesNotContain("   at ", run.Course.Error + run.Course.Out);
}
