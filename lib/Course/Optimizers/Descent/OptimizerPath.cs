namespace Course;

/// <summary>Walks any optimizer over a landscape and keeps the whole path.</summary>
public static class OptimizerPath
{
    /// <summary>The path of an optimizer from a starting point: <c>new Quadratic(2, -4, 3).Minimize(-1, p => new Adam&lt;double&gt;(p, 0.1))</c>.</summary>
    /// <param name="objective">J.</param>
    /// <param name="start">θ₀; a plain number for a function of one variable.</param>
    /// <param name="optimizer">Makes the optimizer of the one parameter θ.</param>
    /// <param name="stop">When to stop; null for the defaults of <see cref="StoppingRule"/>.</param>
    /// <param name="schedule">η of each step; null leaves the optimizer's own.</param>
    /// <exception cref="ArgumentException">The objective is not finite at the start.</exception>
    public static Trajectory Minimize(this Objective objective, Tensor<double> start, Func<IReadOnlyList<Parameter<double>>, Optimizer<double>> optimizer, StoppingRule? stop = null, Schedule? schedule = null)
    {
        var parameter = new Parameter<double>("θ", start.Copy());
        var method = optimizer([parameter]);
        return Descent.Run(objective, start, Next, stop);

        Tensor<double> Next(Tensor<double> theta, Tensor<double> gradient)
        {
            schedule?.Apply(method);
            if (method is NesterovDescent<double> nesterov)
            {
                nesterov.LookAhead();
                gradient = objective.Gradient(parameter.Value);
            }
            gradient.Span.CopyTo(parameter.Gradient.Span);
            method.Step();
            return parameter.Value.Copy();
        }
    }
}
