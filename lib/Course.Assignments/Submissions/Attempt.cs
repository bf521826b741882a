namespace Course.Assignments;

/// <summary>One file that a student handed in.</summary>
/// <param name="File">The file.</param>
/// <param name="Submitted">When.</param>
/// <param name="TimeFrom">Where that time is from, for a person who doubts it.</param>
public sealed record Attempt(string File, DateTimeOffset Submitted, string TimeFrom);

/// <summary>All that a student handed in.</summary>
/// <param name="Student">The student, by the name of the file or folder.</param>
/// <param name="Attempts">The notebooks, the earliest first; none where what was handed in holds no notebook.</param>
public sealed record Submission(string Student, IReadOnlyList<Attempt> Attempts);
