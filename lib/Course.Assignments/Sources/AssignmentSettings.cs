using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course.Assignments;

/// <summary>The settings of an assignment: <c>course.json</c> beside its source.</summary>
public sealed record AssignmentSettings
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The title on feedback pages; by default that of the notebook.</summary>
    public string? Title { get; init; }

    /// <summary>When submissions are due; null for no deadline.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>What lateness costs.</summary>
    public LateSettings Late { get; init; } = new();

    /// <summary>Which of several attempts counts.</summary>
    public ResubmissionSettings Resubmission { get; init; } = new();

    /// <summary>What a submission may use up.</summary>
    public LimitSettings Limits { get; init; } = new();

    /// <summary>How far numbers may be from the model's.</summary>
    public ToleranceSettings Tolerance { get; init; } = new();

    /// <summary>How inputs are drawn.</summary>
    public SeedSettings Seeds { get; init; } = new();

    /// <summary>Lines of solutions that may stand elsewhere in the release.</summary>
    public IReadOnlyList<string> AllowInRelease { get; init; } = [];

    /// <summary>Reads the file; all defaults where there is none.</summary>
    public static AssignmentSettings Load(string path)
    {
        if (!File.Exists(path)) return new AssignmentSettings();
        try
        {
            var settings = JsonSerializer.Deserialize<AssignmentSettings>(File.ReadAllText(path), Options) ?? new AssignmentSettings();
            return settings.Problem() is { } problem ? throw new AssignmentException($"{path}: {problem}") : settings;
        }
        catch (JsonException e)
        {
            throw new AssignmentException($"{path}: {e.Message}", e);
        }
    }

    private string? Problem() =>
        Late.PerDay is < 0 or > 1 ? $"late.perDay is {Late.PerDay}; expected a share from 0 to 1"
        : Late.Most is < 0 or > 1 ? $"late.most is {Late.Most}; expected a share from 0 to 1"
        : Late.GraceMinutes < 0 ? $"late.graceMinutes is {Late.GraceMinutes}; expected 0 or more"
        : Resubmission.Attempts < 0 ? $"resubmission.attempts is {Resubmission.Attempts}; expected 0 (any number) or more"
        : Limits.SecondsPerProbe <= 0 || Limits.SecondsPerSubmission <= 0 ? "limits.secondsPerProbe and limits.secondsPerSubmission must be above 0"
        : Limits.Megabytes < 256 ? $"limits.megabytes is {Limits.Megabytes}; the kernel itself needs 256"
        : !(Tolerance.Relative >= 0) || !(Tolerance.Absolute >= 0) ? "the tolerances must be 0 or more"
        : null;
}

/// <summary>What lateness costs.</summary>
public sealed record LateSettings
{
    /// <summary>The share of the marks taken off for each day begun.</summary>
    public decimal PerDay { get; init; }

    /// <summary>The largest share taken off.</summary>
    public decimal Most { get; init; } = 1;

    /// <summary>How late costs nothing yet.</summary>
    public int GraceMinutes { get; init; }
}

/// <summary>Which of several attempts counts.</summary>
public sealed record ResubmissionSettings
{
    /// <summary>The attempt that counts.</summary>
    public AttemptRule Counts { get; init; } = AttemptRule.Last;

    /// <summary>How many attempts are looked at, the earliest ones; 0 for all.</summary>
    public int Attempts { get; init; }
}

/// <summary>Which attempt counts.</summary>
public enum AttemptRule
{
    /// <summary>The latest.</summary>
    Last,

    /// <summary>The one with the most marks after penalties.</summary>
    Best,

    /// <summary>The earliest.</summary>
    First,
}

/// <summary>What a submission may use up.</summary>
public sealed record LimitSettings
{
    /// <summary>How long one cell or probe may run.</summary>
    public double SecondsPerProbe { get; init; } = 5;

    /// <summary>How long all of them may run together.</summary>
    public double SecondsPerSubmission { get; init; } = 60;

    /// <summary>How much memory the process may hold.</summary>
    public int Megabytes { get; init; } = 1024;
}

/// <summary>How far numbers may be from the model's: |a − b| ≤ relative·|b| + absolute·max(1, max|b|).</summary>
public sealed record ToleranceSettings
{
    /// <summary>In relation to each number.</summary>
    public double Relative { get; init; } = 1e-6;

    /// <summary>In relation to the largest number, or to 1.</summary>
    public double Absolute { get; init; } = 1e-9;
}

/// <summary>How inputs are drawn.</summary>
public sealed record SeedSettings
{
    /// <summary>Whether each student gets other inputs.</summary>
    public bool PerStudent { get; init; }
}
