namespace Course;

/// <summary>
/// What a student runs after an answer: a table that says of each example whether the answer is right, and otherwise which mistake it looks like.
/// It never throws, so that one open question does not keep the rest of a notebook from running.
/// </summary>
/// <example><code>
/// SelfCheck.Of("slope of w² at 3", () => Slope(3), 6)
///     .Hint(9, "That is w² itself, not its slope.")
///   .And("slope at −1", () => Slope(-1), -2)
/// </code></example>
public abstract class SelfCheck
{
    private protected SelfCheck(SelfCheck? before) => Before = before;

    internal SelfCheck? Before { get; }

    /// <summary>Begins a list of examples: what is asked, the answer's value, and the right one.</summary>
    public static SelfCheck<T> Of<T>(string name, Func<T> value, T expected, double tolerance = 1e-6) => new(null, name, value, expected, tolerance);

    /// <summary>One more example.</summary>
    public SelfCheck<T> And<T>(string name, Func<T> value, T expected, double tolerance = 1e-6) => new(this, name, value, expected, tolerance);

    /// <summary>Whether every example came out right.</summary>
    public bool Passed => Results.All(result => result.Passed);

    /// <summary>Every example with what came of it, in order.</summary>
    public IReadOnlyList<SelfCheckResult> Results => [.. Before?.Results ?? [], Run()];

    /// <summary>The table.</summary>
    public string ToHtml() => SelfCheckText.Html(Results);

    /// <summary>The table as text.</summary>
    public override string ToString() => SelfCheckText.Plain(Results);

    internal abstract SelfCheckResult Run();
}

/// <summary>What came of one example of a <see cref="SelfCheck"/>.</summary>
/// <param name="Name">What was asked.</param>
/// <param name="Passed">Whether the value is right.</param>
/// <param name="Message">Why not, and a hint where the mistake is a typical one.</param>
public sealed record SelfCheckResult(string Name, bool Passed, string Message);
