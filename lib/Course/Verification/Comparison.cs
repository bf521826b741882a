namespace Course;

/// <summary>One comparison inside a verdict.</summary>
/// <param name="Kind">"autodiff", "differences", "pytorch", "exact" or "law".</param>
/// <param name="What">What was compared with what, in a few words.</param>
/// <param name="Error">What was measured: mostly the largest relative error.</param>
/// <param name="Limit">What it is held against.</param>
/// <param name="AtLeast">True where the measured number must be at least the limit (a counter-example must differ); mostly it must be at most.</param>
public sealed record Comparison(string Kind, string What, double Error, double Limit, bool AtLeast = false)
{
    /// <summary>Whether the comparison holds. NaN never does.</summary>
    public bool Passed => AtLeast ? Error >= Limit : Error <= Limit;

    /// <summary>The relation that was asked for.</summary>
    public string Relation => AtLeast ? "≥" : "≤";
}

/// <summary>The checks of one claim.</summary>
/// <param name="Id">The claim's row in the ledger, such as E-04.</param>
/// <param name="Claim">The claim in a few words or symbols.</param>
/// <param name="Checks">What was compared.</param>
public sealed record VerifiedClaim(string Id, string Claim, IReadOnlyList<Comparison> Checks)
{
    /// <summary>Whether every comparison holds.</summary>
    public bool Passed => Checks.All(check => check.Passed);
}
