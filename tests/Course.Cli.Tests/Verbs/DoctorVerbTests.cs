namespace Course.Cli.Tests;

public sealed class DoctorVerbTests : IDisposable
{
    private readonly CourseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_library_that_is_not_built_is_an_error_with_its_cure()
    {
        var course = await _folder.CourseAsync("doctor");
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("error: library: not built; notebooks load it: dotnet build -c Release Course.sln", course.Error);
        Assert.Contains("✓ .NET SDK: 10.", course.Out);
    }

    [Fact]
    public async Task What_is_optional_may_be_missing_and_everything_is_named()
    {
        Directory.CreateDirectory(_folder["artifacts/bin/Course.Charts/release"]);
        var course = await _folder.Text("artifacts/bin/Course.Charts/release/Course.Charts.dll", "").CourseAsync("doctor");
        Assert.Equal((0, ""), (course.ExitCode, course.Error));
        string[] names = [".NET SDK", ".NET runtime", "SIMD", "library", "Jupyter", "ipykernel", "plotly copy", "PyTorch", "sandbox for grading", "mpirun", "ILGPU", "TorchSharp-cpu", "XPlot.Plotly", "Microsoft.DotNet.Interactive"];
        Assert.Equal(names, course.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[2..].Split(": ")[0]));
        Assert.All(course.Out.Split('\n').Where(line => line.StartsWith('–')), line => Assert.Contains(" – ", line));
    }

    [Fact]
    public async Task A_terminal_shows_a_table()
    {
        var console = new WideConsole();
        await CourseCommand.RunAsync(["doctor"], new Terminal(new StringWriter(), new StringWriter(), console.Console));
        Assert.Contains("│ SIMD", console.Output);
    }
}
