using System.Globalization;

namespace Course;

/// <summary>Gradient descent with a fixed learning rate: θ ← θ − η∇J(θ).</summary>
/// <remarks>Ledger E-01.</remarks>
public sealed class GradientDescent
{
    /// <summary>Chooses the learning rate.</summary>
    /// <param name="learningRate">η, positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">η is not a positive, finite number.</exception>
    public GradientDescent(double learningRate)
    {
        if (!(learningRate > 0) || !double.IsFinite(learningRate))
            throw new ArgumentOutOfRangeException(nameof(learningRate), $"The learning rate η must be a positive, finite number, but it is {learningRate.ToString(CultureInfo.InvariantCulture)}.");
        LearningRate = learningRate;
    }

    /// <summary>η.</summary>
    public double LearningRate { get; }

    /// <summary>One step, typeset from the rule that runs.</summary>
    public static Formula Formula => new(@"\theta_{k+1}", Step<Tex>(@"\theta_k", new(@"\eta", TexBinding.Number), @"\nabla J(\theta_k)"));

    /// <summary>θ − η∇J.</summary>
    public static V Step<V>(V theta, V learningRate, V gradient) where V : IArray<V> => theta - learningRate * gradient;

    /// <summary>Walks downhill from a starting point and keeps the whole path.</summary>
    /// <param name="objective">J.</param>
    /// <param name="start">θ₀; a plain number for a function of one variable.</param>
    /// <param name="stop">When to stop; null for the defaults of <see cref="StoppingRule"/>.</param>
    /// <exception cref="ArgumentException">The objective is not finite at the start.</exception>
    public Trajectory Minimize(Objective objective, Tensor<double> start, StoppingRule? stop = null) =>
        Descent.Run(objective, start, (theta, gradient) => Step(theta, LearningRate, gradient), stop);
}
