using System.Collections.Concurrent;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>
/// The values of all probes on the model solution, from a process of its own that no submission shares. They are computed once
/// for each set of inputs and stay in this process.
/// </summary>
internal sealed class ExpectedValues(Assignment assignment, Sandbox sandbox, ProbeSeeds seeds) : IAsyncDisposable
{
    // Each evaluation compiles a cell, whose memory a kernel does not give back.
    private const int EvaluationsPerProcess = 150;

    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<ProbeValue>>>> _values = [];
    private readonly SemaphoreSlim _turn = new(1);
    private Workbench? _bench;
    private int _evaluations;

    private static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    private (Question Question, ProbeQuestion Probe)[] Probes { get; } = [.. assignment.Questions.SelectMany(question => question.Probes.Select(probe => (question, probe)))];

    /// <summary>The values for a student, in the order of the probes.</summary>
    /// <exception cref="AssignmentException">The model does not answer a probe.</exception>
    public Task<IReadOnlyList<ProbeValue>> ForAsync(string student, CancellationToken cancel = default) =>
        _values.GetOrAdd(assignment.Settings.Seeds.PerStudent ? student : "", key => new(() => EvaluateAsync(seeds, key, cancel))).Value;

    /// <summary>The values on inputs of another secret.</summary>
    public Task<IReadOnlyList<ProbeValue>> ForAsync(ProbeSeeds others, CancellationToken cancel) => EvaluateAsync(others, "", cancel);

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null) await _bench.DisposeAsync();
        _turn.Dispose();
    }

    private async Task<IReadOnlyList<ProbeValue>> EvaluateAsync(ProbeSeeds secret, string student, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            var bench = await BenchAsync(cancel);
            string[] codes = [.. Probes.Select(entry => entry.Probe.Code(secret.Of(assignment, entry.Question, student)))];
            var (result, text) = await bench.EvaluateAsync($"string.Join(\"\\n\", new string[] {{\n{string.Join(",\n", codes)}\n}})", Patience, cancel);
            if (!result.Succeeded) throw await ExplainAsync(bench, codes, result, cancel);
            ProbeValue?[] values = [.. (text ?? "").Split('\n').Select(ProbeValue.Read)];
            return [.. Probes.Select((entry, i) => Checked(entry.Question, entry.Probe, values.ElementAtOrDefault(i)))];
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Workbench> BenchAsync(CancellationToken cancel)
    {
        if (_bench is { IsAlive: true } && _evaluations++ < EvaluationsPerProcess) return _bench;
        if (_bench is not null) await _bench.DisposeAsync();
        _evaluations = 0;
        _bench = await Workbench.StartAsync(assignment, sandbox, [], cancel);
        var run = new StructureRun(assignment, assignment.Model);
        bool alive = await run.RunAsync(_bench, () => Patience, cancel);
        string? failed = run.FailedGiven ?? run.Outcomes.Where(entry => (entry.Value.Problem ?? entry.Value.Warning) is not null)
            .Select(entry => $"{entry.Key}: {entry.Value.Problem ?? entry.Value.Warning}").FirstOrDefault();
        if (!alive || failed is not null) throw new AssignmentException($"{assignment.Name}: the model solution does not run. {failed}");
        return _bench;
    }

    private async Task<AssignmentException> ExplainAsync(Workbench bench, string[] codes, CellResult whole, CancellationToken cancel)
    {
        for (int i = 0; i < codes.Length; i++)
        {
            var (result, _) = await bench.EvaluateAsync(codes[i], Patience, cancel);
            if (!result.Succeeded) return Wrong(Probes[i].Question, Probes[i].Probe, AnswerText.Of(result));
        }

        return new AssignmentException($"{assignment.Name}: the probes do not run on the model solution. {AnswerText.Of(whole)}");
    }

    private ProbeValue Checked(Question question, ProbeQuestion probe, ProbeValue? value) => (value, probe.Mode) switch
    {
        (null, _) => throw Wrong(question, probe, "its value cannot be read"),
        (ProbeValue.Exception { Type: var type }, not ProbeMode.Throws) => throw Wrong(question, probe, $"the model throws {type}; where that is right, write 'throws' before the colon"),
        (not ProbeValue.Exception, ProbeMode.Throws) => throw Wrong(question, probe, "it is marked 'throws', but the model does not throw"),
        (ProbeValue.Exception { Type: "System.NotImplementedException" or "" }, _) => throw Wrong(question, probe, "the model throws what an unanswered question throws too, or a type of its own"),
        (ProbeValue.Other { Type: var type }, _) => throw Wrong(question, probe, $"a value of type {type} is not compared; return numbers, text, tensors, or a tuple of them"),
        _ => value,
    };

    private AssignmentException Wrong(Question question, ProbeQuestion probe, string problem) =>
        new($"{assignment.Name}, {question.GradeId}, probe {probe.Number} \"{probe.Title}\": {problem}.");
}
