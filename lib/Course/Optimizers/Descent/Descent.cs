namespace Course;

/// <summary>The loop that every iterative method shares: evaluate, record, ask whether to stop, move.</summary>
/// <remarks>Ledger E-01.</remarks>
public static class Descent
{
    /// <summary>Repeats θ ← update(θ, ∇J(θ)) from a starting point until the stopping rule says so, or the numbers overflow.</summary>
    /// <param name="objective">J.</param>
    /// <param name="start">θ₀.</param>
    /// <param name="update">The method: from a point and the gradient there to the next point. It may keep state, such as a velocity.</param>
    /// <param name="stop">When to stop; null for the defaults of <see cref="StoppingRule"/>.</param>
    /// <exception cref="ArgumentException">The objective, its gradient, or the start itself is not finite at the start.</exception>
    public static Trajectory Run(Objective objective, Tensor<double> start, Func<Tensor<double>, Tensor<double>, Tensor<double>> update, StoppingRule? stop = null)
    {
        stop ??= new StoppingRule();
        List<Tensor<double>> points = [], gradients = [];
        List<double> values = [];
        for (var theta = start.Copy(); ; theta = update(points[^1], gradients[^1]))
        {
            double value = objective.Value(theta);
            var gradient = objective.Gradient(theta);
            if (!double.IsFinite(value) || !AllFinite(theta) || !AllFinite(gradient))
            {
                if (points.Count == 0)
                    throw new ArgumentException($"The start must be a point where the objective and its gradient are finite, but at θ = {start} the value is {value} and the gradient {gradient}.", nameof(start));
                return new(points, values, gradients, StopReason.Diverged);
            }
            double change = values.Count == 0 ? double.PositiveInfinity : Math.Abs(value - values[^1]);
            points.Add(theta);
            values.Add(value);
            gradients.Add(gradient);
            double norm = System.Numerics.Tensors.TensorPrimitives.Norm<double>(gradient.Span);
            if (stop.Check(points.Count - 1, norm, change) is { } reason) return new(points, values, gradients, reason);
        }
    }

    private static bool AllFinite(Tensor<double> x)
    {
        foreach (double number in x.Span)
            if (!double.IsFinite(number)) return false;
        return true;
    }
}
