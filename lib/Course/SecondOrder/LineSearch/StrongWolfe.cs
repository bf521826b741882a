namespace Course;

/// <summary>
/// Finds a step that decreases the objective enough and after which its slope is flat enough, so that sᵀy &gt; 0 as BFGS needs.
/// </summary>
/// <remarks>
/// φ(α) ≤ φ(0) + c₁ α φ′(0) and |φ′(α)| ≤ c₂ |φ′(0)|. Nocedal and Wright, algorithms 3.5 (steps grow until an interval must
/// contain such a point) and 3.6 (the interval is narrowed by quadratic interpolation).
/// </remarks>
public sealed class StrongWolfe : ILineSearch
{
    private const int MostTrials = 60;

    /// <summary>Makes the line search.</summary>
    /// <param name="decrease">c₁.</param>
    /// <param name="curvature">c₂, 0 &lt; c₁ &lt; c₂ &lt; 1; 0.9 for quasi-Newton methods, 0.1 for conjugate gradients.</param>
    /// <exception cref="ArgumentOutOfRangeException">0 &lt; c₁ &lt; c₂ &lt; 1 does not hold.</exception>
    public StrongWolfe(double decrease = 1e-4, double curvature = 0.9)
    {
        if (!(decrease > 0 && decrease < curvature && curvature < 1))
            throw new ArgumentOutOfRangeException(nameof(curvature), $"Wolfe's conditions need 0 < c₁ < c₂ < 1; got c₁ = {TensorText.Number(decrease)}, c₂ = {TensorText.Number(curvature)}.");
        (Decrease, Curvature) = (decrease, curvature);
    }

    /// <summary>c₁.</summary>
    public double Decrease { get; }

    /// <summary>c₂.</summary>
    public double Curvature { get; }

    /// <inheritdoc/>
    public double Step(Ray ray)
    {
        LineSearchException.ThrowIfUphill(ray);
        if (ray.StartSlope == 0) return 0;
        var before = new Trial(0, ray.StartValue, ray.StartSlope);
        double alpha = 1;
        for (int i = 0; i < MostTrials; i++, alpha *= 2)
        {
            double value = ray.Value(alpha);
            if (!Decreases(ray, alpha, value) || i > 0 && value > before.Value + ray.Rounding) return Narrow(ray, before, new(alpha, value, double.NaN));
            var trial = new Trial(alpha, value, ray.Slope(alpha));
            if (IsFlat(ray, trial.Slope)) return alpha;
            if (trial.Slope >= 0) return Narrow(ray, trial, before);
            before = trial;
        }
        throw new LineSearchException($"The objective keeps falling along the direction up to α = {TensorText.Number(alpha)}: it may have no minimum.");
    }

    /// <summary>Between the best step so far and another on whose side a good one must lie.</summary>
    private double Narrow(Ray ray, Trial best, Trial other)
    {
        for (int i = 0; i < MostTrials; i++)
        {
            double alpha = Between(best, other), value = ray.Value(alpha);
            if (!Decreases(ray, alpha, value) || value > best.Value + ray.Rounding)
            {
                other = new(alpha, value, double.NaN);
                continue;
            }
            var trial = new Trial(alpha, value, ray.Slope(alpha));
            if (IsFlat(ray, trial.Slope)) return alpha;
            if (trial.Slope * (other.Alpha - best.Alpha) >= 0) other = best;
            best = trial;
        }
        // The interval has shrunk to rounding; its best end still decreases the objective.
        return best.Alpha > 0 ? best.Alpha : throw new LineSearchException($"No step satisfies Wolfe's conditions within {MostTrials} trials. Is the gradient right?");
    }

    /// <summary>The lowest point of the parabola through both values and the slope at the best; the middle where that comes too close to an end.</summary>
    private static double Between(Trial best, Trial other)
    {
        double width = other.Alpha - best.Alpha, bend = other.Value - best.Value - best.Slope * width;
        double fraction = -best.Slope * width / (2 * bend);
        return best.Alpha + width * (fraction > 0.1 && fraction < 0.9 ? fraction : 0.5);
    }

    private bool Decreases(Ray ray, double alpha, double value) => value <= ray.StartValue + Decrease * alpha * ray.StartSlope + ray.Rounding;

    private bool IsFlat(Ray ray, double slope) => Math.Abs(slope) <= -Curvature * ray.StartSlope;

    private readonly record struct Trial(double Alpha, double Value, double Slope);
}
