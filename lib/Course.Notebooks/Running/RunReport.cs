namespace Course.Notebooks;

/// <summary>What running several notebooks gave, in the order they were named.</summary>
/// <param name="Notebooks">One entry a notebook.</param>
/// <param name="Time">The time on the clock; notebooks that ran side by side count once.</param>
public sealed record RunReport(IReadOnlyList<NotebookRun> Notebooks, TimeSpan Time)
{
    /// <summary>Whether every notebook ran to its end.</summary>
    public bool Passed => Notebooks.All(run => run.Passed);
}
