using System.Globalization;

namespace Course.Assignments.Tests;

public sealed class SandboxTests
{
    [SandboxFact]
    public async Task A_submission_can_search_its_memory_but_the_answer_is_not_there()
    {
        using var sample = new Sample();
        var assignment = sample.Load();
        await using var bench = await Workbench.StartAsync(assignment, WorkingSandbox.Found, [], default);
        // That what is in the process is found shows that the search works.
        string code = AttackTests.Class.MemorySearch + "var planted = string.Concat(\"planted\", \"-\", Math.Max(41, 42), \"-here\");";
        Assert.True((await bench.RunAsync(assignment, assignment.Structure[1], code, TimeSpan.FromSeconds(20), default)).Succeeded);
        var planted = await bench.EvaluateAsync("InMemory(\"planted-[4][2]-here\") ?? \"nothing\"", TimeSpan.FromSeconds(20), default);
        Assert.Equal("planted-42-here", planted.Text);
        var canary = await bench.EvaluateAsync("InMemory(\"canary-[0-9a-f]{16}\") ?? \"nothing\"", TimeSpan.FromSeconds(20), default);
        Assert.Equal("nothing", canary.Text);
    }

    [Fact]
    public async Task Without_isolation_a_submission_can_read_the_source_and_the_grader_says_so()
    {
        using var submissions = new GradedClass();
        string source = Path.Combine(submissions.Sample.Folder, "slopes.ipynb");
        submissions.Add("reader", ("word", $"static string Word() => System.Text.RegularExpressions.Regex.Match(System.IO.File.ReadAllText(\"{source}\"), \"canary-[0-9a-f]{{16}}\").Value;"));
        var open = Sandbox.WithoutIsolation("bubblewrap is not installed.");
        Assert.False(open.IsIsolated);
        Assert.Contains("they can read your files, the model solution among them, and use the network", open.Warning);
        var rows = await submissions.GradeAsync(open);
        Assert.Equal(7m, rows.Single().Final);
        Assert.Contains("limits only", File.ReadAllText(Path.Combine(submissions.Output, "gradebook.csv")));
    }

    [SandboxFact]
    public async Task Inside_only_the_scratch_folder_can_be_written_to()
    {
        using var sample = new Sample();
        var assignment = sample.Load();
        await using var bench = await Workbench.StartAsync(assignment, WorkingSandbox.Found, [], default);
        async Task<string?> Ask(string expression) => (await bench.EvaluateAsync(expression, TimeSpan.FromSeconds(20), default)).Text;
        const string writable = """
            string.Join(" ", new[] { "/", "/usr", "/etc", "/dev", "/dev/shm", "/proc", "/tmp", "/home", Environment.CurrentDirectory }.Where(folder =>
            {
                try { System.IO.File.WriteAllText(System.IO.Path.Combine(folder, "try"), ""); return true; } catch { return false; }
            }))
            """;
        Assert.Equal("/scratch", await Ask(writable));
        Assert.Equal("0", await Ask("System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces().Count(n => n.NetworkInterfaceType != System.Net.NetworkInformation.NetworkInterfaceType.Loopback).ToString()"));
        Assert.True(int.Parse(await Ask("System.IO.Directory.GetDirectories(\"/proc\").Count(folder => int.TryParse(System.IO.Path.GetFileName(folder), out _)).ToString()") ?? "", CultureInfo.InvariantCulture) <= 4);
        Assert.Equal("False", await Ask("System.IO.Directory.Exists(\"/etc/ssh\").ToString()"));
    }

    [Fact]
    public async Task The_graders_environment_does_not_reach_a_submission()
    {
        Environment.SetEnvironmentVariable("COURSE_TEST_SECRET", "4711");
        using var sample = new Sample();
        var assignment = sample.Load();
        foreach (var sandbox in (Sandbox[])[WorkingSandbox.Found, Sandbox.WithoutIsolation("")])
        {
            await using var bench = await Workbench.StartAsync(assignment, sandbox, [], default);
            var (result, text) = await bench.EvaluateAsync("Environment.GetEnvironmentVariable(\"COURSE_TEST_SECRET\") ?? \"none\"", TimeSpan.FromSeconds(20), default);
            Assert.Equal(("none", null), (text, result.Message));
        }
    }
}
