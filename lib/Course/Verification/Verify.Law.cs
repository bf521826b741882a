using MathNet.Numerics;

namespace Course;

public static partial class Verify
{
    /// <summary>A measured quantity that must be near a predicted one: |measured − predicted| ≤ tolerance.</summary>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="claim">The claim, with what justifies the tolerance (such as the number of samples).</param>
    /// <param name="measured">What the run gave.</param>
    /// <param name="predicted">What the law says.</param>
    /// <param name="tolerance">The largest absolute difference that still passes.</param>
    /// <exception cref="VerificationException">The difference is larger.</exception>
    public static Verdict Law(string id, string claim, double measured, double predicted, double tolerance) =>
        One(id, claim, new Comparison("law", $"{VerdictText.Number(measured)} measured, {VerdictText.Number(predicted)} predicted: difference", Math.Abs(measured - predicted), tolerance));

    /// <summary>Fits y = a + b x by least squares and holds the slope b against a law.</summary>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="claim">The claim, with what justifies the tolerance.</param>
    /// <param name="x">Abscissas; take logarithms first where the law is a power or an exponential.</param>
    /// <param name="y">Ordinates, as many.</param>
    /// <param name="predicted">The law's slope.</param>
    /// <param name="tolerance">The largest absolute difference of slopes that still passes.</param>
    /// <exception cref="VerificationException">The slope is further off.</exception>
    public static Verdict Slope(string id, string claim, IEnumerable<double> x, IEnumerable<double> y, double predicted, double tolerance)
    {
        var (_, slope) = Fit.Line([.. x], [.. y]);
        return One(id, claim, new Comparison("law", $"slope {VerdictText.Number(slope)} fitted, {VerdictText.Number(predicted)} predicted: difference", Math.Abs(slope - predicted), tolerance));
    }

    /// <summary>An inequality that must hold for every pair: measuredᵢ ≤ boundᵢ, up to rounding.</summary>
    /// <param name="id">The claim's row in the ledger.</param>
    /// <param name="claim">The claim in a few words or symbols.</param>
    /// <param name="measured">The smaller sides.</param>
    /// <param name="bound">The larger sides, as many.</param>
    /// <param name="slack">By how much a measured number may exceed its bound: rounding only.</param>
    /// <exception cref="VerificationException">One exceeds its bound.</exception>
    /// <exception cref="ArgumentException">The counts differ, or there is nothing to compare.</exception>
    public static Verdict AtMost(string id, string claim, IEnumerable<double> measured, IEnumerable<double> bound, double slack = 0)
    {
        double[] left = [.. measured], right = [.. bound];
        if (left.Length != right.Length || left.Length == 0)
            throw new ArgumentException($"{id}: every measured number needs its bound, but there are {left.Length} and {right.Length}.");
        double worst = left.Zip(right, (value, limit) => value - limit).Aggregate((a, b) => double.IsNaN(a) || a > b ? a : b);
        return One(id, claim, new Comparison("law", $"largest measured − bound of {left.Length}", worst, slack));
    }

    /// <summary>A single inequality: measured ≤ bound.</summary>
    /// <exception cref="VerificationException">It exceeds the bound.</exception>
    public static Verdict AtMost(string id, string claim, double measured, double bound) =>
        One(id, claim, new Comparison("law", "measured", measured, bound));

    /// <summary>A single inequality: measured ≥ bound.</summary>
    /// <exception cref="VerificationException">It stays below the bound.</exception>
    public static Verdict AtLeast(string id, string claim, double measured, double bound) =>
        One(id, claim, new Comparison("law", "measured", measured, bound, AtLeast: true));
}
