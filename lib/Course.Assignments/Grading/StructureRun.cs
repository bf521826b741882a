using Course.Notebooks;

namespace Course.Assignments;

/// <summary>What became of an answer cell.</summary>
/// <param name="Problem">What kept it from defining what it should, in words for the student; null where it ran.</param>
/// <param name="Warning">What went wrong without keeping the definitions away; null where nothing did.</param>
internal sealed record AnswerOutcome(string? Problem, string? Warning);

/// <summary>
/// Runs a set of answers inside the instructor's structure. A cell that does not compile leaves what it was to define unusable,
/// also where an older definition of the same name exists.
/// </summary>
internal sealed class StructureRun(Assignment assignment, IReadOnlyDictionary<string, string> answers)
{
    private readonly Dictionary<string, string> _broken = [];

    /// <summary>What became of each answer.</summary>
    public Dictionary<string, AnswerOutcome> Outcomes { get; } = [];

    /// <summary>Answers that end the process: they are left out when the others run again.</summary>
    public HashSet<string> Lethal { get; } = [];

    /// <summary>The first given cell that failed, with its message; only a broken assignment has one in its model.</summary>
    public string? FailedGiven { get; private set; }

    /// <summary>Runs all cells; answers whether the process survived them.</summary>
    public async Task<bool> RunAsync(Workbench bench, Func<TimeSpan> limit, CancellationToken cancel)
    {
        _broken.Clear();
        foreach (var cell in assignment.Structure)
        {
            string? code = cell.IsAnswer ? answers.GetValueOrDefault(cell.GradeId) : cell.Model;
            if (code is null)
            {
                Break(cell, "");
                continue;
            }

            if (Lethal.Contains(cell.GradeId) || Needs(code) is not null)
            {
                Break(cell, code);
                if (cell.IsAnswer) Outcomes.TryAdd(cell.GradeId, new($"It uses '{Needs(code)}', which another cell should define but does not.", null));
                continue;
            }

            var result = await bench.RunAsync(assignment, cell, code, limit(), cancel);
            Keep(cell, code, result);
            if (bench.IsAlive) continue;
            Lethal.Add(cell.GradeId);
            return false;
        }

        return true;
    }

    /// <summary>The answer cell that a piece of code needs and does not have, or null.</summary>
    public string? Blocker(string code) => new CodeNames(code).Used.Select(name => _broken.GetValueOrDefault(name)).FirstOrDefault(id => id is not null);

    private string? Needs(string code) => new CodeNames(code).Used.FirstOrDefault(_broken.ContainsKey);

    private void Keep(StructureCell cell, string code, CellResult result)
    {
        if (result.CompilationFailed || !result.Succeeded && result.Status != CellStatus.Error && result.Status != CellStatus.TimedOut) Break(cell, code);
        else foreach (string name in new CodeNames(code).Defined) _broken.Remove(name);
        string? message = result.Succeeded ? null : AnswerText.Of(result);
        if (!cell.IsAnswer) FailedGiven ??= message is null ? null : $"{cell.GradeId}: {message}";
        // What a cell shows when it runs again could carry what it has seen of the probes in between: only the first time counts.
        else Outcomes.TryAdd(cell.GradeId, result.CompilationFailed ? new(message, null) : new(null, message));
    }

    private void Break(StructureCell cell, string code)
    {
        foreach (string name in new CodeNames(code).Defined.Union(new CodeNames(cell.Model).Defined)) _broken[name] = cell.GradeId;
    }
}
