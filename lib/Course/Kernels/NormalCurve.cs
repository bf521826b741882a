namespace Course;

/// <summary>
/// The normal distribution function Φ and density φ for float, a vector at a time, from one exponential:
/// Φ(−|x|) = ½ erfc(|x|/√2), with erfc(z) ≈ (a₁t + … + a₅t⁵) e^{−z²}, t = 1/(1 + p z).
/// </summary>
/// <remarks>M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 7.1.26: the error is at most 1.5e-7. Double uses MathNet's.</remarks>
internal static class NormalCurve
{
    private const float P = 0.3275911f, A1 = 0.254829592f, A2 = -0.284496736f, A3 = 1.421413741f, A4 = -1.453152027f, A5 = 1.061405429f;
    private const float LogTwoHigh = 0.693359375f, LogTwoLow = -2.12194440e-4f;        // ln 2 in two parts: n times the first is exact
    private static readonly float RootHalf = MathF.Sqrt(0.5f), RootTwoPi = MathF.Sqrt(2 * MathF.PI);

    public static (Vector<float> Distribution, Vector<float> Density) Of(Vector<float> x)
    {
        var exponential = Decay(x * x * -0.5f);
        var t = Vector<float>.One / (Vector<float>.One + Vector.Abs(x) * (P * RootHalf));
        var tail = ((((A5 * t + Vector.Create(A4)) * t + Vector.Create(A3)) * t + Vector.Create(A2)) * t + Vector.Create(A1)) * t * exponential * 0.5f;
        var distribution = Vector.ConditionalSelect(Vector.LessThan(x, Vector<float>.Zero), tail, Vector<float>.One - tail);
        return (distribution, exponential / RootTwoPi);
    }

    /// <summary>
    /// e^x for x ≤ 0: with n = round(x/ln 2) and r = x − n ln 2, |r| ≤ ½ ln 2, it is 2ⁿ e^r, and e^r its Taylor polynomial of degree 7.
    /// Below ln 2⁻¹²⁶, where floats lose digits, it stays 2⁻¹²⁶.
    /// </summary>
    /// <remarks>.NET's Vector.Exp computes in double: four times the work.</remarks>
    private static Vector<float> Decay(Vector<float> x)
    {
        x = Vector.Max(x, Vector.Create(-126 * MathF.Log(2)));
        var n = Vector.Round(x * (1 / MathF.Log(2)));
        var r = Vector.MultiplyAddEstimate(n, Vector.Create(-LogTwoLow), Vector.MultiplyAddEstimate(n, Vector.Create(-LogTwoHigh), x));
        var sum = Vector.MultiplyAddEstimate(Vector.Create(1f / 5040), r, Vector.Create(1f / 720));
        sum = Vector.MultiplyAddEstimate(sum, r, Vector.Create(1f / 120));
        sum = Vector.MultiplyAddEstimate(sum, r, Vector.Create(1f / 24));
        sum = Vector.MultiplyAddEstimate(sum, r, Vector.Create(1f / 6));
        sum = Vector.MultiplyAddEstimate(sum, r, Vector.Create(1f / 2));
        sum = Vector.MultiplyAddEstimate(sum, r, Vector<float>.One);
        sum = Vector.MultiplyAddEstimate(sum, r, Vector<float>.One);
        var power = Vector.ShiftLeft(Vector.ConvertToInt32Native(n) + Vector.Create(127), 23);
        return sum * Vector.AsVectorSingle(power);
    }

    public static (double Distribution, double Density) Of(double x) =>
        (0.5 * MathNet.Numerics.SpecialFunctions.Erfc(-x / Math.Sqrt(2)), Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI));
}
