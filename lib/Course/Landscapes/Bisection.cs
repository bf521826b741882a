namespace Course;

/// <summary>Finds the edge between where something holds and where it does not, by halving the interval.</summary>
public static class Bisection
{
    /// <summary>The number between <paramref name="low"/> (where it holds) and <paramref name="high"/> (where it does not) at which it stops holding.</summary>
    /// <param name="holds">The property; it must change only once between the two ends.</param>
    /// <param name="low">A number for which it holds.</param>
    /// <param name="high">A larger number for which it does not.</param>
    /// <param name="tolerance">The width, relative to the ends, at which to stop; 0 goes on until the two ends are neighbouring numbers.</param>
    /// <exception cref="ArgumentException">The ends are not ordered, or it does not hold at one end and fail at the other.</exception>
    public static double Edge(Func<double, bool> holds, double low, double high, double tolerance = 1e-12)
    {
        if (!(low < high)) throw new ArgumentException($"The ends of the interval must be ordered, but {low} is not below {high}.");
        if (!holds(low)) throw new ArgumentException($"There is no edge to find: the property must hold at the low end {low}, and it does not.", nameof(holds));
        if (holds(high)) throw new ArgumentException($"There is no edge to find: the property must fail at the high end {high}, and it holds there.", nameof(holds));
        while (high - low > tolerance * Math.Max(Math.Abs(low), Math.Abs(high)))
        {
            double middle = low + (high - low) / 2;
            if (middle == low || middle == high) break;
            if (holds(middle)) low = middle;
            else high = middle;
        }
        return low + (high - low) / 2;
    }
}
