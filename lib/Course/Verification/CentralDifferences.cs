namespace Course;

/// <summary>
/// Derivatives from function values alone, as a check that shares nothing with any rule of differentiation.
/// </summary>
/// <remarks>
/// f′(x) ≈ [8(f(x+h) − f(x−h)) − (f(x+2h) − f(x−2h))] / 12h. Its error is O(h⁴) from the formula plus O(ε/h) from rounding;
/// h = ε^{1/5} ≈ 7e-4 balances the two for functions that vary over lengths of about 1, and leaves about 1e-12.
/// Ledger E-60, E-61.
/// </remarks>
public static class CentralDifferences
{
    private static readonly double Step = Math.Pow(Math.ScaleB(1, -52), 0.2);

    /// <summary>f′(x) of a function of one variable.</summary>
    public static double Derivative(Func<double, double> f, double x)
    {
        // x + h is rounded first so that the step taken is exactly the step divided by.
        double h = x + Step - x;
        return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
    }

    /// <summary>∇f of a function of many variables, one coordinate at a time: 4 evaluations each.</summary>
    /// <param name="f">A function with one number as its result.</param>
    /// <param name="at">The point.</param>
    public static Tensor<double> Gradient(Func<Tensor<double>, double> f, Tensor<double> at)
    {
        var gradient = Tensor.Zeros(at.Shape);
        var point = at.Copy();
        for (int i = 0; i < at.Count; i++)
        {
            int place = i;
            gradient.Span[i] = Derivative(x =>
            {
                point.Span[place] = x;
                return f(point);
            }, at.Span[i]);
            point.Span[i] = at.Span[i];
        }
        return gradient;
    }
}
