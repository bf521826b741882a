namespace Course;

/// <summary>A claim did not hold when it was run. The message lists every comparison with its error.</summary>
public sealed class VerificationException(VerifiedClaim claim) : Exception(VerdictText.Write(claim))
{
    /// <summary>The claim with its checks.</summary>
    public VerifiedClaim Claim => claim;
}
