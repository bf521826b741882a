namespace Course;

/// <summary>
/// Checks of the course's claims. Each names the ledger row and the claim, computes the comparison, and gives a
/// <see cref="Verdict"/> that shows itself as a table – or throws <see cref="VerificationException"/>, so that a notebook
/// whose claim does not hold does not run. Each kind of check stands in a file of its own.
/// </summary>
public static partial class Verify
{
    /// <summary>Several verdicts in one table.</summary>
    public static Verdict All(params Verdict[] verdicts) => new([.. verdicts.SelectMany(verdict => verdict.Claims)]);

    private static Verdict One(string id, string claim, params IReadOnlyList<Comparison> checks) => new([new VerifiedClaim(id, claim, checks)]);
}
