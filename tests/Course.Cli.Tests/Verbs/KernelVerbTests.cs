using System.Text.Json.Nodes;

namespace Course.Cli.Tests;

public sealed class KernelVerbTests : IDisposable
{
    private readonly CourseFolder _folder = new();
    private readonly string _prefix;

    public KernelVerbTests() => _prefix = Directory.CreateDirectory(_folder["prefix"]).FullName;

    public void Dispose() => _folder.Dispose();

    private string Spec => Path.Combine(_prefix, "share", "jupyter", "kernels", ".net-csharp");

    [Fact]
    public async Task Installing_writes_what_Jupyter_reads_and_uninstalling_takes_it_out()
    {
        Assert.Equal(0, (await _folder.CourseAsync("kernel", "install", "--prefix", _prefix)).ExitCode);
        var spec = JsonNode.Parse(File.ReadAllText(Path.Combine(Spec, "kernel.json")))!;
        Assert.Equal("C#", (string)spec["language"]!);
        Assert.Equal(Path.Combine(Spec, "kernel.py"), (string)spec["argv"]![1]!);
        Assert.True(File.Exists((string)JsonNode.Parse((string)spec["env"]!["COURSE_KERNEL_HOST"]!)![1]!));
        Assert.Contains("It starts", (await _folder.CourseAsync("kernel", "status", "--prefix", _prefix)).Out);

        Assert.Equal(0, (await _folder.CourseAsync("kernel", "uninstall", "--prefix", _prefix)).ExitCode);
        Assert.False(Directory.Exists(Spec));
    }

    [Fact]
    public async Task Without_an_installed_kernel_status_says_how_to_install_it()
    {
        var course = await _folder.CourseAsync("kernel", "status", "--prefix", _prefix);
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("kernel install", course.Error);
        Assert.Equal(1, (await _folder.CourseAsync("kernel", "uninstall", "--prefix", _prefix)).ExitCode);
    }

    [Fact]
    public async Task A_kernel_of_somebody_else_is_left_alone()
    {
        Directory.CreateDirectory(Spec);
        File.WriteAllText(Path.Combine(Spec, "kernel.json"), "{}");
        foreach (string action in (string[])["install", "uninstall", "status"])
            Assert.Equal(1, (await _folder.CourseAsync("kernel", action, "--prefix", _prefix)).ExitCode);
        Assert.Equal("{}", File.ReadAllText(Path.Combine(Spec, "kernel.json")));
    }

    [Fact]
    public async Task A_host_that_is_gone_is_named()
    {
        await _folder.CourseAsync("kernel", "install", "--prefix", _prefix);
        string file = Path.Combine(Spec, "kernel.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Course.Notebooks.dll", "Gone.dll"));
        var course = await _folder.CourseAsync("kernel", "status", "--prefix", _prefix);
        Assert.Equal(1, course.ExitCode);
        Assert.Contains("Gone.dll, which is not there", course.Error);
    }

    [Fact]
    public async Task A_prefix_that_does_not_exist_and_two_places_at_once_are_refused()
    {
        Assert.Contains("there is no folder", (await _folder.CourseAsync("kernel", "install", "--prefix", _folder["nowhere"])).Error);
        Assert.Contains("exclude each other", (await _folder.CourseAsync("kernel", "install", "--user", "--prefix", _prefix)).Error);
    }
}
