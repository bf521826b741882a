using System.Diagnostics;
using Course.Notebooks;

namespace Course.Cli.Tests;

public sealed class RunVerbTests : IDisposable
{
    private readonly CourseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Executed_notebooks_are_written_and_exit_code_is_0()
    {
        _folder.Notebook("01-first", "6 * 7").Notebook("02-second", "\"b\"");
        var course = await _folder.CourseAsync("run", "notebooks/*.ipynb", "--out", "done");
        Assert.Equal((0, ""), (course.ExitCode, course.Error));
        Assert.Contains("2 notebooks in ", course.Out);
        Assert.Contains("all ran.", course.Out);
        Assert.Equal("42", Notebook.Load(_folder["done/01-first.ipynb"]).Cells[1].Outputs.Single().Data("text/plain"));
        Assert.True(File.Exists(_folder["done/02-second.ipynb"]));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("01-first")]
    [InlineData("01-first.ipynb")]
    public async Task A_notebook_of_the_course_is_known_by_its_number_and_name(string word)
    {
        _folder.Notebook("01-first", "1").Notebook("02-second", "2");
        var course = await _folder.CourseAsync("run", word);
        Assert.Equal(0, course.ExitCode);
        Assert.Equal(["01-first.ipynb"], Directory.GetFiles(_folder["executed"]).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_name_that_is_nearly_right_gets_a_suggestion_and_the_others_still_run()
    {
        _folder.Notebook("01-first", "1");
        var course = await _folder.CourseAsync("run", "01-frist", "notebooks/01-first.ipynb");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("there is no notebook '01-frist'. Did you mean '01-first'?", course.Error);
        Assert.Contains("✓ 01-first", course.Out);
    }

    [Fact]
    public async Task Sources_are_never_overwritten()
    {
        _folder.Notebook("01-first", "1");
        string before = File.ReadAllText(_folder["notebooks/01-first.ipynb"]);
        var course = await _folder.CourseAsync("run", "01", "--out", "notebooks/");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("would replace notebooks/01-first.ipynb", course.Error);
        Assert.Equal(before, File.ReadAllText(_folder["notebooks/01-first.ipynb"]));
    }

    [Fact]
    public async Task Two_notebooks_of_one_name_are_refused()
    {
        _folder.Notebook("01-first", "1");
        Directory.CreateDirectory(_folder["other"]);
        File.Copy(_folder["notebooks/01-first.ipynb"], _folder["other/01-first.ipynb"]);
        var course = await _folder.CourseAsync("run", "notebooks/01-first.ipynb", "other/01-first.ipynb");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("two notebooks are called 01-first.ipynb", course.Error);
    }

    [Fact]
    public async Task A_terminal_shows_bars_and_a_table()
    {
        _folder.Notebook("01-first", "6 * 7").Notebook("02-bad", "throw new Exception(\"[boom]\");");
        var console = new WideConsole();
        var error = new StringWriter();
        int exit = await CourseCommand.RunAsync(
            ["run", _folder["notebooks/*.ipynb"], "--out", _folder["done"]], new Terminal(new StringWriter(), error, console.Console));
        Assert.Equal(1, exit);
        Assert.Contains("01-first", console.Output);
        Assert.Contains("1/1", console.Output);
        Assert.Contains("✗ cell 2: System.Exception: [boom]", console.Output);
        Assert.Contains("✗ 02-bad, cell 2: System.Exception: [boom]", error.ToString());
    }

    [Fact]
    public async Task Ctrl_C_ends_the_command_and_its_kernels()
    {
        _folder.Notebook("01-loop", "System.IO.File.WriteAllText(\"pid\", Environment.ProcessId.ToString());", "while (true) ;");
        using var course = CourseProcess.Start(_folder.Path, "run", "01");
        try
        {
            string pid = _folder["notebooks/pid"];
            for (int i = 0; i < 300 && !(File.Exists(pid) && File.ReadAllText(pid).Length > 0); i++) await Task.Delay(100);
            int kernel = int.Parse(File.ReadAllText(pid));
            Process.Start("kill", ["-INT", course.Id.ToString()]).WaitForExit();
            await course.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Equal(130, course.ExitCode);
            Assert.Contains("Stopped.", await course.StandardError.ReadToEndAsync());
            Assert.DoesNotContain(Process.GetProcesses(), process => process.Id == kernel && process.ProcessName == "dotnet");
        }
        finally
        {
            if (!course.HasExited) course.Kill(entireProcessTree: true);
        }
    }
}
