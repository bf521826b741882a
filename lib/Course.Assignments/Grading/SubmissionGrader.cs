using System.Diagnostics;
using Course.Notebooks;

namespace Course.Assignments;

/// <summary>Grades one set of answers: runs them in a fresh sandbox, asks each probe, and compares with the model's values.</summary>
internal sealed class SubmissionGrader(Assignment assignment, AnswerSheet sheet, Sandbox sandbox, IReadOnlyList<string> secrets) : IAsyncDisposable
{
    private readonly StructureRun _run = new(assignment, sheet.Answers);
    private readonly Stopwatch _clock = new();
    private Workbench? _bench;
    private TimeSpan _waited;

    private LimitSettings Limits => assignment.Settings.Limits;

    private TimeSpan Left => TimeSpan.FromSeconds(Limits.SecondsPerSubmission) - (_clock.Elapsed - _waited - (_bench?.Waited ?? TimeSpan.Zero));

    public async Task<SubmissionMark> GradeAsync(ProbeSeeds seeds, string student, IReadOnlyList<ProbeValue> expected, CancellationToken cancel)
    {
        List<QuestionMark> marks = [];
        int next = 0;
        foreach (var question in assignment.Questions)
        {
            string? rule = AnswerRules.Broken(question, question.Answers.Select(id => sheet.Answers.GetValueOrDefault(id) ?? ""));
            List<ProbeMark> probes = [];
            foreach (var probe in question.Probes)
            {
                var right = expected[next++];
                probes.Add(rule is not null ? new(probe, 0, $"Your answer uses '{rule}', which this question does not allow.")
                    : question.Answers.All(id => !sheet.Answers.ContainsKey(id)) ? new(probe, 0, sheet.WhyNot(question.Answers[0]))
                    : await AskAsync(probe, seeds.Of(assignment, question, student), right, cancel));
            }

            marks.Add(new QuestionMark(question, probes, []));
        }

        return new SubmissionMark("graded", [.. marks.Select(WithNotes)], sheet.Notes);
    }

    public async ValueTask DisposeAsync()
    {
        if (_bench is not null) await _bench.DisposeAsync();
    }

    private async Task<ProbeMark> AskAsync(ProbeQuestion probe, int seed, ProbeValue expected, CancellationToken cancel)
    {
        if (await BenchAsync(cancel) is not { } bench || Left <= TimeSpan.Zero) return new(probe, 0, ProbeMessage.TimeUsedUp);
        string code = probe.Code(seed);
        if (_run.Blocker(code) is { } blocker) return new(probe, 0, Blocked(blocker));
        var (result, text) = await bench.EvaluateAsync(code, Limit(), cancel);
        return ProbeJudge.Mark(assignment, probe, result, text, expected);
    }

    /// <summary>The process with all answers in it; a new one where the last has ended. Null where time is used up.</summary>
    private async Task<Workbench?> BenchAsync(CancellationToken cancel)
    {
        while (_bench is not { IsAlive: true })
        {
            if (Left <= TimeSpan.Zero) return null;
            if (_bench is not null)
            {
                await _bench.DisposeAsync();
                _waited += _bench.Waited;
            }

            bool first = _bench is null;
            _bench = await Workbench.StartAsync(assignment, sandbox, secrets, cancel);
            if (first)
            {
                // The machine's own start is not the student's time; starting again is.
                _clock.Start();
                _waited = -_bench.Waited;
            }

            await _run.RunAsync(_bench, Limit, cancel);
        }

        return _bench;
    }

    private TimeSpan Limit()
    {
        var limit = TimeSpan.FromSeconds(Limits.SecondsPerProbe);
        var least = TimeSpan.FromMilliseconds(50);
        return Left < limit ? (Left > least ? Left : least) : limit;
    }

    private string Blocked(string gradeId) => sheet.Answers.ContainsKey(gradeId)
        ? _run.Lethal.Contains(gradeId) ? $"Your cell '{gradeId}' ended the process, so what it defines cannot be used." : $"Your cell '{gradeId}' could not be used (see above)."
        : sheet.WhyNot(gradeId);

    private QuestionMark WithNotes(QuestionMark mark) => mark with
    {
        Notes = [.. mark.Question.Answers
            .Where(_run.Outcomes.ContainsKey)
            .Select(id => (Id: id, Outcome: _run.Outcomes[id]))
            .Where(entry => (entry.Outcome.Problem ?? entry.Outcome.Warning) is not null)
            .Select(entry => entry.Outcome.Problem is { } problem
                ? $"Cell '{entry.Id}' does not define what it should. {problem}{sheet.Advice(problem)}"
                : $"Cell '{entry.Id}' ended with an error. {entry.Outcome.Warning}")],
    };
}
