using System.CommandLine;
using System.Text.Json.Nodes;

namespace Course.Cli;

/// <summary><c>course bench</c>: our figures beside those of OpenBLAS and PyTorch, measured in one run by turns.</summary>
public static class BenchVerb
{
    /// <summary>Makes the verb.</summary>
    public static Command Create(Terminal terminal)
    {
        var verb = new Verb(
            "bench",
            "Measures the library against OpenBLAS and PyTorch where they are installed, on one thread, by turns in one run; and the kernel.",
            ("bench", "the whole table; a few minutes"),
            ("bench --only cnn", "the rows whose name has 'cnn' in it"),
            ("bench --all --only matmul", "also the products that are only watched: layers' shapes, odd sizes"),
            ("bench --json figures.json", "also writes rows of name, unit, ours, peer, ratio, target, met"));
        var json = new Option<string?>("--json") { Description = "Also write the rows as JSON.", HelpName = "FILE" };
        var only = new Option<string>("--only") { Description = "Only rows whose name contains this.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
        var all = new Option<bool>("--all") { Description = "Also measure work that has no target." };
        verb.Options.Add(json);
        verb.Options.Add(all);
        verb.Options.Add(only);
        verb.SetAction((parsed, cancel) => RunAsync(terminal, parsed.GetValue(only)!, parsed.GetValue(all), parsed.GetValue(json), cancel));
        return verb;
    }

    private static async Task<int> RunAsync(Terminal terminal, string only, bool all, string? json, CancellationToken cancel)
    {
        bool Wanted(string name) => name.Contains(only, StringComparison.OrdinalIgnoreCase);
        List<BenchRow> rows = [];
        void Add(BenchRow row)
        {
            rows.Add(row);
            terminal.Out.WriteLine(row.ToString());
        }

        Gemm.MaxThreads = 1;
        bool blas = OpenBlas.TryLoad(out string message);
        terminal.Out.WriteLine(message);
        using var peer = PyTorchPeer.Start();
        terminal.Out.WriteLine(peer?.Version ?? "PyTorch is not installed (Debian: python3-torch, python3-sklearn).");
        terminal.Out.WriteLine($"{"work",-46} {"ours",10} {"peer",10} {"unit",-6} {"ratio",6}  target");

        if (blas)
            foreach (var shape in MatMulShape.Course.Where(shape => (all || shape.Target is not null) && Wanted($"matmul float {shape}")))
                Add(MatMulComparison.RunSingle(shape));
        if (peer is not null)
        {
            foreach (var (peerName, name, work, target) in StepComparison.Steps.Where(step => Wanted(step.Name)))
                Add(StepComparison.Run(peer, peerName, name, work(), target));
            if (Wanted("digits"))
                foreach (var row in StepComparison.Digits(peer)) Add(row);
        }
        if (Wanted("kernel"))
            foreach (var row in await KernelTimes.RunAsync(cancel)) Add(row);

        if (rows.Count == 0) throw new UserError($"no row was measured: none of the work matches '{only}', or its peer is not installed.");
        if (json is not null) await File.WriteAllTextAsync(json, new JsonArray([.. rows.Select(row => row.ToJson())]).ToString(), cancel);
        return rows.All(row => row.Met) ? 0 : 1;
    }
}
