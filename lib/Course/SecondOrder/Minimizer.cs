namespace Course;

/// <summary>A method that goes from point to point towards a minimum: a rule for the next point, and whatever it remembers.</summary>
/// <remarks>Runs in the same loop as gradient descent (<see cref="Descent"/>), so that paths can be compared. Ledger E-91.</remarks>
/// <param name="objective">J.</param>
public abstract class Minimizer(Objective objective)
{
    /// <summary>What is minimised.</summary>
    public Objective Objective { get; } = objective;

    /// <summary>The next point.</summary>
    /// <param name="theta">θ.</param>
    /// <param name="gradient">∇J(θ).</param>
    public abstract Tensor<double> Update(Tensor<double> theta, Tensor<double> gradient);

    /// <summary>Forgets what earlier steps have left.</summary>
    public virtual void Reset() { }

    /// <summary>Goes from a starting point until the stopping rule says so.</summary>
    /// <param name="start">θ₀.</param>
    /// <param name="stop">When to stop; null for the defaults of <see cref="StoppingRule"/>.</param>
    /// <exception cref="ArgumentException">The objective or its gradient is not finite at the start.</exception>
    public Trajectory Run(Tensor<double> start, StoppingRule? stop = null)
    {
        Reset();
        return Descent.Run(Objective, start, Update, stop);
    }
}
