using System.Globalization;
using System.Text;

namespace Course;

internal static class VerdictText
{
    /// <summary>"✓ E-04: …" and below it a line for each comparison.</summary>
    public static string Write(VerifiedClaim claim)
    {
        var text = new StringBuilder($"{Mark(claim.Passed)} {claim.Id}: {claim.Claim}");
        foreach (var check in claim.Checks)
            text.Append($"\n    {Mark(check.Passed)} {check.What}: {Number(check.Error)} {(check.Passed ? check.Relation : "is not " + check.Relation)} {Number(check.Limit)}");
        return text.ToString();
    }

    public static string Mark(bool passed) => passed ? "✓" : "✗";

    public static string Number(double value) => value == 0 ? "0" : value.ToString(Math.Abs(value) is >= 0.01 and < 10000 ? "G4" : "0.0e0", CultureInfo.InvariantCulture);
}
