namespace Course;

/// <summary>
/// The result of checking one or more claims, shown as a small table: what was compared, the largest error, the tolerance.
/// A verdict that exists has passed; one that fails throws <see cref="VerificationException"/> instead.
/// </summary>
[TypeFormatterSource(typeof(VerdictFormatterSource), PreferredMimeTypes = ["text/html", VerdictJson.MimeType])]
public sealed class Verdict
{
    /// <summary>Gathers claims.</summary>
    /// <exception cref="VerificationException">One of them does not hold.</exception>
    /// <exception cref="ArgumentException">A claim has no checks, or there is none.</exception>
    public Verdict(IReadOnlyList<VerifiedClaim> claims)
    {
        if (claims.Count == 0 || claims.Any(claim => claim.Checks.Count == 0))
            throw new ArgumentException("A verdict needs at least one claim, and each claim at least one check.");
        Claims = claims;
        if (claims.FirstOrDefault(claim => !claim.Passed) is { } failed) throw new VerificationException(failed);
    }

    /// <summary>The claims with their checks.</summary>
    public IReadOnlyList<VerifiedClaim> Claims { get; }

    /// <summary>Both verdicts in one table.</summary>
    public static Verdict operator +(Verdict a, Verdict b) => new([.. a.Claims, .. b.Claims]);

    /// <summary>A line for each comparison.</summary>
    public override string ToString() => string.Join('\n', Claims.Select(VerdictText.Write));

    /// <summary>The table.</summary>
    public string ToHtml() => VerdictHtml.Write(this);
}
