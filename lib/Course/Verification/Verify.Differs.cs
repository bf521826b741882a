namespace Course;

public static partial class Verify
{
    /// <summary>
    /// A counter-example: what a source writes is not what the run gives. The two must be apart by at least
    /// <paramref name="atLeast"/>, so that rounding cannot be the reason.
    /// </summary>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="claim">What is wrong, in a few words.</param>
    /// <param name="written">The numbers that the written form gives.</param>
    /// <param name="right">The numbers that the run gives.</param>
    /// <param name="atLeast">The smallest relative difference (<see cref="RelativeError"/>) that counts.</param>
    /// <exception cref="VerificationException">They agree: then the source is right after all.</exception>
    public static Verdict Differs(string id, string claim, IEnumerable<double> written, IEnumerable<double> right, double atLeast) =>
        One(id, claim, new Comparison("exact", "the written form is off by", RelativeError.Of([.. written], [.. right]), atLeast, AtLeast: true));

    /// <inheritdoc cref="Differs(string, string, IEnumerable{double}, IEnumerable{double}, double)"/>
    public static Verdict Differs(string id, string claim, double written, double right, double atLeast) => Differs(id, claim, [written], [right], atLeast);

    /// <inheritdoc cref="Differs(string, string, IEnumerable{double}, IEnumerable{double}, double)"/>
    public static Verdict Differs(string id, string claim, Tensor<double> written, Tensor<double> right, double atLeast) => Differs(id, claim, written.ToArray(), right.ToArray(), atLeast);
}
