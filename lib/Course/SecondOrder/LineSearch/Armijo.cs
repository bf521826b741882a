namespace Course;

/// <summary>Backtracking: halves the step until the objective falls by at least a fraction of what its slope promises.</summary>
/// <remarks>Armijo's condition: φ(α) ≤ φ(0) + c₁ α φ′(0). Nocedal and Wright, Numerical Optimization, algorithm 3.1.</remarks>
public sealed class Armijo : ILineSearch
{
    private const int MostTrials = 100;

    /// <summary>Makes the line search.</summary>
    /// <param name="decrease">c₁, between 0 and 1.</param>
    /// <param name="shrink">By what a step that is too long is multiplied, between 0 and 1.</param>
    /// <param name="first">The step tried first; 1 for Newton-like methods.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public Armijo(double decrease = 1e-4, double shrink = 0.5, double first = 1)
    {
        if (!(decrease > 0 && decrease < 1)) throw new ArgumentOutOfRangeException(nameof(decrease), decrease, "The fraction c₁ of the promised decrease must lie between 0 and 1.");
        if (!(shrink > 0 && shrink < 1)) throw new ArgumentOutOfRangeException(nameof(shrink), shrink, "The factor must lie between 0 and 1.");
        if (!(first > 0 && double.IsFinite(first))) throw new ArgumentOutOfRangeException(nameof(first), first, "The first step must be positive and finite.");
        (Decrease, Shrink, First) = (decrease, shrink, first);
    }

    /// <summary>c₁.</summary>
    public double Decrease { get; }

    /// <summary>By what a step that is too long is multiplied.</summary>
    public double Shrink { get; }

    /// <summary>The step tried first.</summary>
    public double First { get; }

    /// <inheritdoc/>
    public double Step(Ray ray)
    {
        LineSearchException.ThrowIfUphill(ray);
        if (ray.StartSlope == 0) return 0;
        double alpha = First;
        for (int trial = 0; trial < MostTrials; trial++, alpha *= Shrink)
            if (ray.Value(alpha) <= ray.StartValue + Decrease * alpha * ray.StartSlope + ray.Rounding) return alpha;
        throw new LineSearchException($"Backtracking found no step that decreases the objective: {MostTrials} trials down to α = {TensorText.Number(alpha)}. Is the gradient right?");
    }
}
