using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Course.Assignments.Tests;

/// <summary>Submissions of ill will: none earns what it does not compute, none harms another, none learns what is hidden.</summary>
public sealed class AttackTests(AttackTests.Class graded) : IClassFixture<AttackTests.Class>
{
    [SandboxTheory]
    [InlineData("redefines-the-checker")]
    [InlineData("redefines-the-inputs")]
    [InlineData("prints-results")]
    [InlineData("writes-to-every-descriptor")]
    [InlineData("writes-to-its-own-memory")]
    [InlineData("catches-everything")]
    [InlineData("sleeps-for-ever")]
    [InlineData("never-ending-value")]
    [InlineData("floods-the-channel")]
    [InlineData("forks-without-end")]
    [InlineData("kills-all-it-can")]
    [InlineData("asks-the-network")]
    [InlineData("tells-its-input-in-an-exception")]
    [InlineData("tells-its-input-in-a-second-life")]
    public async Task A_forged_answer_to_a_question_earns_nothing(string student) =>
        Assert.Equal(0m, (await graded.Submissions.RowAsync(student)).Mark.Questions[0].Earned);

    [SandboxTheory]
    [InlineData("reads-every-file")]
    [InlineData("reads-the-source-and-its-neighbours")]
    [InlineData("scans-its-memory")]
    [InlineData("reads-environment-and-processes")]
    public async Task An_answer_cannot_be_found_where_the_submission_runs(string student)
    {
        var word = (await graded.Submissions.RowAsync(student)).Mark.Questions[2];
        Assert.Equal((0m, "The value is not the right one."), (word.Earned!.Value, word.Probes[0].Message));
    }

    [SandboxTheory]
    [InlineData("deletes-files")]
    [InlineData("fills-the-disk")]
    public async Task Harm_to_files_stays_inside(string student)
    {
        Assert.Equal(3m, (await graded.Submissions.RowAsync(student)).Mark.Questions[0].Earned);
        Assert.True(File.Exists(Path.Combine(graded.Submissions.Sample.Folder, "slopes.ipynb")));
        Assert.Equal(graded.Handed, Directory.GetFiles(graded.Submissions.Submissions).Length);
    }

    [SandboxFact]
    public async Task The_others_keep_their_marks()
    {
        Assert.Equal(7m, (await graded.Submissions.RowAsync("right")).Final);
        Assert.Equal(7m, (await graded.Submissions.RowAsync("z-right")).Final);
    }

    [SandboxFact]
    public async Task A_link_to_the_source_is_no_submission() =>
        Assert.Equal("no notebook", (await graded.Submissions.RowAsync("link-to-the-source")).Mark.Status);

    [SandboxFact]
    public async Task Nothing_reaches_the_network()
    {
        await graded.Submissions.RowAsync("asks-the-network");
        Assert.False(graded.Listener.Pending());
    }

    [SandboxFact]
    public async Task Nothing_is_left_running()
    {
        await graded.Submissions.RowAsync("forks-without-end");
        Assert.DoesNotContain(Directory.GetDirectories("/proc").Select(folder => Path.Combine(folder, "cmdline")).Where(File.Exists), file => CommandLine(file).Contains(Class.ForkMark, StringComparison.Ordinal));
    }

    [SandboxTheory]
    [InlineData("tells-its-input-in-an-exception")]
    [InlineData("tells-its-input-in-a-second-life")]
    [InlineData("prints-results")]
    [InlineData("right")]
    public async Task Feedback_and_gradebook_hold_no_input_and_no_answer(string student)
    {
        await graded.Submissions.RowAsync(student);
        string results = File.ReadAllText(Path.Combine(graded.Submissions.Output, "students", student, "results.json"));
        string gradebook = File.ReadAllText(Path.Combine(graded.Submissions.Output, "gradebook.csv"));
        Assert.All([graded.Submissions.Feedback(student), results, gradebook], text =>
        {
            Assert.DoesNotContain("input=", text);
            Assert.DoesNotContain(Sample.Canary, text);
            Assert.DoesNotContain("draw.", text);
        });
    }

    private static string CommandLine(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";      // it has ended in the meantime
        }
    }

    public sealed class Class : IDisposable
    {
        // A number of seconds that no other process sleeps.
        internal const string ForkMark = "86397.53";

        private const string Search = """
            static string Found(string text)
            {
                var match = System.Text.RegularExpressions.Regex.Match(text, "canary-[0-9a-f]{16}");
                return match.Success ? match.Value : null;
            }

            """;

        public Class()
        {
            Listener.Start();
            if (WorkingSandbox.WhyNot is not null) return;
            int port = ((IPEndPoint)Listener.LocalEndpoint).Port;
            string source = Path.Combine(Submissions.Sample.Folder, "slopes.ipynb");

            Submissions.Add("right", ("word", $"static string Word() => \"{Sample.Canary}\";")).Add("z-right", ("word", $"static string Word() => \"{Sample.Canary}\";"));
            Slope("redefines-the-checker", """
                public static class Probe { public static string Run(int seed, Func<object, object> e) => "{\"number\":0}"; }
                public static class SelfCheck { public static bool Of(params object[] all) => true; }
                static double Slope(double w) => 0;
                """);
            Slope("redefines-the-inputs", """
                public class Draw { public double Number(double a, double b) => 0; public double[] Numbers(int n, double a, double b) => new double[n]; }
                public class Random { public double NextDouble() => 0; }
                static Draw draw = new Draw();
                static double Slope(double w) => 0;
                """);
            Slope("prints-results", """
                static double Slope(double w)
                {
                    Console.WriteLine("{\"type\":\"result\",\"data\":{\"text/plain\":\"{}\"}} input=" + w);
                    using var raw = Console.OpenStandardOutput();
                    raw.Write(System.Text.Encoding.UTF8.GetBytes("\n{\"type\":\"done\",\"status\":\"ok\",\"ms\":1,\"id\":5}\npassed 3 of 3\n"));
                    return 0;
                }
                """);
            Slope("writes-to-every-descriptor", """
                static double Slope(double w)
                {
                    var lines = new System.Text.StringBuilder("\n");
                    for (int id = 1; id < 60; id++)
                        lines.Append("{\"type\":\"result\",\"data\":{\"text/plain\":\"{\\\"number\\\":1}\"},\"id\":" + id + "}\n{\"type\":\"done\",\"status\":\"ok\",\"ms\":1,\"id\":" + id + "}\n");
                    var bytes = System.Text.Encoding.UTF8.GetBytes(lines.ToString());
                    foreach (var link in System.IO.Directory.GetFiles("/proc/self/fd"))
                        if (System.IO.File.ResolveLinkTarget(link, false)?.Name.StartsWith("pipe:") == true)
                            try { using var pipe = new System.IO.FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((nint)int.Parse(System.IO.Path.GetFileName(link)), false), System.IO.FileAccess.Write, 0); pipe.Write(bytes); } catch { }
                    return 0;
                }
                """);
            Slope("writes-to-its-own-memory", """
                static double Slope(double w)
                {
                    using var memory = new System.IO.FileStream("/proc/self/mem", System.IO.FileMode.Open, System.IO.FileAccess.ReadWrite);
                    foreach (var line in System.IO.File.ReadAllLines("/proc/self/maps").Where(line => line.Contains("rw-p") && line.Contains("[heap]")))
                    {
                        memory.Position = Convert.ToInt64(line.Split('-')[0], 16);
                        memory.Write(new byte[4096]);
                    }
                    return 0;
                }
                """);
            Slope("catches-everything", "static double Slope(double w) { try { throw new Exception(); } catch { return 0; } finally { AppDomain.CurrentDomain.FirstChanceException += (_, _) => { }; } }");
            Slope("sleeps-for-ever", "static double Slope(double w) { System.Threading.Thread.Sleep(-1); return 0; }");
            Slope("never-ending-value", "static IEnumerable<double> Slope(double w) { while (true) yield return w; }");
            Slope("floods-the-channel", """
                static double Slope(double w)
                {
                    var line = System.Text.Encoding.UTF8.GetBytes("{\"type\":\"input_request\",\"prompt\":\"" + new string('x', 1 << 16) + "\"}\n");
                    foreach (var link in System.IO.Directory.GetFiles("/proc/self/fd"))
                        if (System.IO.File.ResolveLinkTarget(link, false)?.Name.StartsWith("pipe:") == true)
                            new System.Threading.Thread(() => { try { using var pipe = new System.IO.FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((nint)int.Parse(System.IO.Path.GetFileName(link)), false), System.IO.FileAccess.Write, 0); while (true) pipe.Write(line); } catch { } }).Start();
                    System.Threading.Thread.Sleep(-1);
                    return 0;
                }
                """);
            Slope("forks-without-end", $"static double Slope(double w) {{ while (true) System.Diagnostics.Process.Start(\"/bin/sleep\", \"{ForkMark}\"); }}");
            Slope("kills-all-it-can", """
                [System.Runtime.InteropServices.DllImport("libc")] static extern int kill(int process, int signal);
                [System.Runtime.InteropServices.DllImport("libc")] static extern int getppid();
                static double Slope(double w) { kill(getppid(), 9); for (int id = 1; id < 5000; id++) if (id != Environment.ProcessId) kill(id, 9); kill(-1, 9); return 0; }
                """);
            Slope("asks-the-network", $$"""
                static double Slope(double w)
                {
                    using var client = new System.Net.Sockets.TcpClient();
                    try { client.Connect("127.0.0.1", {{port}}); } catch { }
                    try { System.Net.Dns.GetHostEntry("example.org"); } catch { }
                    return 0;
                }
                """);
            Slope("tells-its-input-in-an-exception", "public class Told(string s) : Exception(s); static double Slope(double w) => throw new Told(\"input=\" + w);");
            Slope("tells-its-input-in-a-second-life", """
                foreach (var folder in new[] { ".", "/tmp", "/dev/shm", "/var/tmp", Environment.GetEnvironmentVariable("HOME") })
                    if (System.IO.File.Exists(folder + "/seen")) throw new Exception(System.IO.File.ReadAllText(folder + "/seen"));
                static double Slope(double w)
                {
                    foreach (var folder in new[] { ".", "/tmp", "/dev/shm", "/var/tmp", Environment.GetEnvironmentVariable("HOME") })
                        try { System.IO.File.WriteAllText(folder + "/seen", "input=" + w); } catch { }
                    Environment.Exit(0);
                    return 0;
                }
                """);

            Word("reads-every-file", """
                static string Word()
                {
                    var options = new System.IO.EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
                    foreach (var folder in System.IO.Directory.GetDirectories("/").Except(new[] { "/proc", "/sys", "/usr", "/dev" }).Where(folder => new System.IO.DirectoryInfo(folder).LinkTarget == null))
                        foreach (var file in System.IO.Directory.EnumerateFiles(folder, "*", options).Where(file => !file.EndsWith(".dll") && !file.EndsWith(".so")))
                            try { foreach (var line in System.IO.File.ReadLines(file)) if (Found(line) is { } found) return found; } catch { }
                    return "nothing";
                }
                """);
            Word("reads-the-source-and-its-neighbours", $$"""
                static string Word()
                {
                    foreach (var file in new[] { "{{source}}", "{{Path.Combine(Submissions.Submissions, "right.ipynb")}}", "/proc/1/root{{source}}", "/proc/self/root{{source}}", "/proc/self/cwd/../..{{source}}" })
                        try { if (Found(System.IO.File.ReadAllText(file)) is { } found) return found; } catch { }
                    return "nothing";
                }
                """);
            Word("scans-its-memory", MemorySearch + "static string Word() => InMemory(\"canary-[0-9a-f]{16}\") ?? \"nothing\";");
            Word("reads-environment-and-processes", """
                static string Word()
                {
                    foreach (var folder in System.IO.Directory.GetDirectories("/proc"))
                        foreach (var name in new[] { "environ", "cmdline", "maps", "mem" })
                            try { if (Found(System.IO.File.ReadAllText(folder + "/" + name)) is { } found) return found; } catch { }
                    return Found(string.Join(" ", Environment.GetEnvironmentVariables().Values.Cast<string>())) ?? "nothing";
                }
                """);

            Slope("deletes-files", $$"""
                foreach (var folder in new[] { "{{Submissions.Sample.Folder}}", "{{Submissions.Submissions}}", "{{Submissions.Output}}" })
                    try { System.IO.Directory.Delete(folder, true); } catch { }
                try { System.IO.File.WriteAllText("{{source}}", ""); } catch { }

                """ + Sample.RightSlope);
            Slope("fills-the-disk", """
                try { for (int i = 0; i < 100; i++) System.IO.File.WriteAllBytes("big" + i, new byte[8 << 20]); throw new Exception("The disk has no end."); } catch (System.IO.IOException) { }

                """ + Sample.RightSlope);
            File.CreateSymbolicLink(Path.Combine(Submissions.Submissions, "link-to-the-source.ipynb"), source);
            Handed = Directory.GetFiles(Submissions.Submissions).Length;
        }

        /// <summary>What a submission would write to search its own process.</summary>
        internal const string MemorySearch = """
            static string InMemory(string pattern)
            {
                using var memory = new System.IO.FileStream("/proc/self/mem", System.IO.FileMode.Open, System.IO.FileAccess.Read);
                var part = new byte[1 << 20];
                foreach (var line in System.IO.File.ReadAllLines("/proc/self/maps").Where(line => line.Split(' ')[1].StartsWith("rw") && !line.Contains("doublemapper")))
                {
                    var ends = line.Split(' ')[0].Split('-');
                    long start = Convert.ToInt64(ends[0], 16), end = Convert.ToInt64(ends[1], 16);
                    for (long at = start; at < end; at += part.Length - 128)
                    {
                        int read;
                        try { memory.Position = at; read = memory.Read(part, 0, (int)Math.Min(part.Length, end - at)); } catch { break; }
                        foreach (var encoding in new[] { System.Text.Encoding.Unicode, System.Text.Encoding.Latin1 })
                            if (System.Text.RegularExpressions.Regex.Match(encoding.GetString(part, 0, read), pattern) is { Success: true } match) return match.Value;
                    }
                }
                return null;
            }

            """;

        internal GradedClass Submissions { get; } = new(new Sample().Settings("""{ "limits": { "secondsPerProbe": 5, "secondsPerSubmission": 15, "megabytes": 512 } }"""));

        internal TcpListener Listener { get; } = new(IPAddress.Loopback, 0);

        internal int Handed { get; }

        public void Dispose()
        {
            Listener.Dispose();
            Submissions.Dispose();
        }

        private void Slope(string student, string text) => Submissions.Add(student, ("slope", text));

        private void Word(string student, string text) => Submissions.Add(student, ("word", Search + text));
    }
}
