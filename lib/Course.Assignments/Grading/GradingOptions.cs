namespace Course.Assignments;

/// <summary>How a class is graded.</summary>
public sealed record GradingOptions
{
    /// <summary>How many submissions run side by side.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>The secret that inputs are drawn from; null: the one kept in the output folder, made there if need be.</summary>
    public string? Secret { get; init; }

    /// <summary>Which part of the class, of how many; null for all.</summary>
    public (int Part, int Of)? Shard { get; init; }

    /// <summary>Told of each row as it is done, from several threads.</summary>
    public Action<GradedSubmission>? OnGraded { get; init; }
}
