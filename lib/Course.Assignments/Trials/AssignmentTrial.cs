using System.Globalization;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>
/// Tries an assignment before students do: the model must get full marks, the empty release none, each wrong solution exactly its own.
/// All run in one process one after the other, because they are the author's own; submissions of students never share one.
/// </summary>
public sealed class AssignmentTrial : IAsyncDisposable
{
    private readonly Assignment _assignment;
    private readonly Sandbox _sandbox;
    private readonly string _secret;
    private readonly ProbeSeeds _seeds;
    private readonly ExpectedValues _expected;
    private Workbench _bench;

    private AssignmentTrial(Assignment assignment, Sandbox sandbox, Workbench bench, string secret)
    {
        _secret = secret;
        _seeds = new(secret);
        _assignment = assignment;
        _sandbox = sandbox;
        _bench = bench;
        _expected = new ExpectedValues(assignment, sandbox, _seeds);
    }

    /// <summary>Starts a trial; the inputs of its probes follow from a secret, and are new each time where none is given.</summary>
    public static async Task<AssignmentTrial> StartAsync(Assignment assignment, Sandbox sandbox, string? secret = null, CancellationToken cancel = default) =>
        new(assignment, sandbox, await Workbench.StartAsync(assignment, sandbox, [], cancel), secret ?? Guid.NewGuid().ToString("N"));

    /// <summary>Grades the model, the empty release and the wrong solutions.</summary>
    public async Task<TrialReport> RunAsync(CancellationToken cancel = default) => await RunAsync(ReleaseWriter.Write(_assignment, _assignment.Folder), cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _expected.DisposeAsync();
        await _bench.DisposeAsync();
    }

    internal async Task<TrialReport> RunAsync(Notebook release, CancellationToken cancel)
    {
        List<TrialRow> rows = [];
        var full = _assignment.Questions.Where(question => !question.ByHand).ToDictionary(question => question.GradeId, question => question.Points);
        rows.Add(await TryAsync("the model", _assignment.Model, full, cancel));
        // The stubs run here, although in grading an untouched one would not: they too must be worth nothing.
        rows.Add(await TryAsync("the empty release", StubsOf(release), full.ToDictionary(entry => entry.Key, _ => 0m), cancel));
        foreach (var wrong in WrongSolution.Of(_assignment))
        {
            var answers = _assignment.Model.ToDictionary(entry => entry.Key, entry => wrong.Answers.GetValueOrDefault(entry.Key, entry.Value));
            rows.Add(await TryAsync($"wrong/{wrong.Name}", answers, full.ToDictionary(entry => entry.Key, entry => wrong.Expected.GetValueOrDefault(entry.Key, entry.Value)), cancel));
        }

        return new TrialReport(rows);
    }

    /// <summary>Values that do not depend on the seed, and what the author should think about them.</summary>
    internal async Task<(IReadOnlyList<(string Probe, ProbeValue Value)> Constants, IReadOnlyList<string> Warnings)> ConstantsAsync(CancellationToken cancel)
    {
        var first = await _expected.ForAsync("", cancel);
        var second = await _expected.ForAsync(new ProbeSeeds(_secret + ", once more"), cancel);
        List<(string, ProbeValue)> constants = [];
        List<string> warnings = [];
        foreach (var (question, probe, i) in Probes())
        {
            string name = $"{question.GradeId}, probe {probe.Number} \"{probe.Title}\"";
            if (first[i] is ProbeValue.Exception) continue;
            if (first[i] is ProbeValue.Truth) warnings.Add($"{name}: true or false can be guessed; ask for a number, or keep its points small.");
            if (ValueComparer.Compare(first[i], second[i], Course.Assignments.Tolerance.None) != Difference.None) continue;
            constants.Add((name, first[i]));
            if (first[i] is not ProbeValue.Truth) warnings.Add($"{name}: its value is the same for every seed, so it can be written down instead of computed; use draw.");
        }

        return (constants, warnings);
    }

    private async Task<TrialRow> TryAsync(string name, IReadOnlyDictionary<string, string> answers, IReadOnlyDictionary<string, decimal> wanted, CancellationToken cancel)
    {
        if (!_bench.IsAlive)
        {
            await _bench.DisposeAsync();
            _bench = await Workbench.StartAsync(_assignment, _sandbox, [], cancel);
        }

        var mark = await GradeAsync(answers, cancel);
        return new TrialRow(name, mark, [.. mark.Questions
            .Where(question => wanted.TryGetValue(question.Question.GradeId, out decimal points) && points != question.Earned)
            .Select(question => string.Create(CultureInfo.InvariantCulture,
                $"{question.Question.GradeId} earns {question.Earned} of {question.Question.Points}, expected {wanted[question.Question.GradeId]}{Why(question)}"))]);
    }

    private async Task<SubmissionMark> GradeAsync(IReadOnlyDictionary<string, string> answers, CancellationToken cancel)
    {
        var limit = TimeSpan.FromSeconds(_assignment.Settings.Limits.SecondsPerProbe);
        var expected = await _expected.ForAsync("", cancel);
        var run = new StructureRun(_assignment, answers);
        await run.RunAsync(_bench, () => limit, cancel);
        List<ProbeMark> marks = [];
        foreach (var (question, probe, i) in Probes())
        {
            string code = probe.Code(_seeds.Of(_assignment, question, ""));
            if (!_bench.IsAlive) marks.Add(new(probe, 0, "The process has ended."));
            else if (AnswerRules.Broken(question, question.Answers.Select(id => answers[id])) is { } rule) marks.Add(new(probe, 0, $"Not allowed: {rule}."));
            else if (run.Blocker(code) is { } blocker) marks.Add(new(probe, 0, $"Cell '{blocker}' could not be used: {run.Outcomes.GetValueOrDefault(blocker)?.Problem}"));
            else
            {
                var (result, text) = await _bench.EvaluateAsync(code, limit, cancel);
                marks.Add(ProbeJudge.Mark(_assignment, probe, result, text, expected[i]));
            }
        }

        int next = 0;
        return new SubmissionMark("graded", [.. _assignment.Questions.Select(question =>
        {
            var own = marks.GetRange(next, question.Probes.Count);
            next += own.Count;
            return new QuestionMark(question, own, []);
        })], []);
    }

    private Dictionary<string, string> StubsOf(Notebook release) => release.Cells
        .Select(GradeCell.Of).OfType<GradeCell>()
        .Where(grade => grade is { IsSolution: true, IsGrade: false })
        .ToDictionary(grade => grade.GradeId, grade => grade.Cell.Source);

    private IEnumerable<(Question Question, ProbeQuestion Probe, int Index)> Probes() =>
        _assignment.Questions.SelectMany(question => question.Probes.Select(probe => (question, probe))).Select((entry, i) => (entry.question, entry.probe, i));

    private static string Why(QuestionMark question)
    {
        string[] why = [.. question.Probes.Select(probe => $"\n    {(probe.Earned > 0 ? "✓" : "✗")} {probe.Probe.Title} {probe.Message}".TrimEnd())];
        return string.Concat(why);
    }
}
