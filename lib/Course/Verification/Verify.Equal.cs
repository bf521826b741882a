namespace Course;

public static partial class Verify
{
    /// <summary>Numbers that must be the same but for rounding: relative error at most <paramref name="tolerance"/>.</summary>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="claim">The claim in a few words or symbols.</param>
    /// <param name="measured">What the run gave.</param>
    /// <param name="predicted">What the claim says.</param>
    /// <param name="tolerance">The largest relative error (<see cref="RelativeError"/>) that still passes.</param>
    /// <exception cref="VerificationException">The numbers differ by more.</exception>
    /// <exception cref="ArgumentException">The counts differ, or there is nothing to compare.</exception>
    public static Verdict Equal(string id, string claim, IEnumerable<double> measured, IEnumerable<double> predicted, double tolerance = 1e-12)
    {
        double[] left = [.. measured], right = [.. predicted];
        string what = left.Length == 1 ? "measured = predicted" : $"measured = predicted, {left.Length} numbers";
        return One(id, claim, new Comparison("exact", what, RelativeError.Of(left, right), tolerance));
    }

    /// <inheritdoc cref="Equal(string, string, IEnumerable{double}, IEnumerable{double}, double)"/>
    public static Verdict Equal(string id, string claim, double measured, double predicted, double tolerance = 1e-12) => Equal(id, claim, [measured], [predicted], tolerance);

    /// <inheritdoc cref="Equal(string, string, IEnumerable{double}, IEnumerable{double}, double)"/>
    public static Verdict Equal(string id, string claim, Tensor<double> measured, Tensor<double> predicted, double tolerance = 1e-12) =>
        One(id, claim, new Comparison("exact", "measured = predicted", RelativeError.Of(measured, predicted), tolerance));

    /// <summary>Numbers that must be PyTorch's (float64): relative error at most 1e-10.</summary>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="claim">The claim in a few words or symbols.</param>
    /// <param name="ours">Our numbers.</param>
    /// <param name="pytorch">The golden numbers.</param>
    /// <exception cref="VerificationException">The numbers differ by more.</exception>
    public static Verdict Pytorch(string id, string claim, Tensor<double> ours, Tensor<double> pytorch) =>
        One(id, claim, new Comparison("pytorch", "ours = PyTorch", RelativeError.Of(ours, pytorch), PytorchTolerance));
}
