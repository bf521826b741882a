using MathNet.Numerics.LinearAlgebra;

namespace Course;

/// <summary>Gradient descent with old gradients: θ_{t+1} = θ_t − η ∇J(θ_{t−τ}), where θ_t = θ₀ for t ≤ 0. It simulates asynchronous SGD.</summary>
/// <remarks>
/// On the bowl ½λw² the step is linear, w_{t+1} = w_t − ηλ w_{t−τ}, with solutions zᵗ where z^{τ+1} − z^τ + ηλ = 0. It is stable while
/// all roots lie inside the unit circle. At the edge z = e^{iφ}: z^τ (z − 1) = −ηλ, and z − 1 = 2 sin(φ/2) · i e^{iφ/2}, so the angles must fit,
/// (τ + ½)φ + π/2 = π, which gives φ = π/(2τ + 1), and the lengths, ηλ = 2 sin(φ/2). Hence η &lt; (2/λ) sin(π/(2(2τ + 1))): 2/λ without
/// delay, 1/λ for τ = 1, some π/(2τλ) for long delays. Ledger E-97.
/// </remarks>
public static class StaleDescent
{
    /// <summary>Repeats the step.</summary>
    /// <param name="objective">J.</param>
    /// <param name="start">θ₀.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="staleness">τ of each step.</param>
    /// <param name="stop">When to stop; null for the defaults of <see cref="StoppingRule"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is negative or no number.</exception>
    /// <exception cref="ArgumentException">The objective is not finite at the start.</exception>
    public static Trajectory Run(Objective objective, Tensor<double> start, double learningRate, Staleness staleness, StoppingRule? stop = null)
    {
        Hyperparameter.NotNegative(learningRate);
        List<Tensor<double>> gradients = [];
        using var delays = staleness.Delays().GetEnumerator();
        return Descent.Run(objective, start, Update, stop);

        Tensor<double> Update(Tensor<double> theta, Tensor<double> gradient)
        {
            gradients.Add(gradient);
            delays.MoveNext();
            return theta - learningRate * gradients[Math.Max(0, gradients.Count - 1 - delays.Current)];
        }
    }

    /// <summary>The learning rate from which on descent with a fixed delay diverges on a bowl: (2/λ) sin(π/(2(2τ + 1))).</summary>
    /// <param name="curvature">λ, positive; with several curvatures, the largest.</param>
    /// <param name="delay">τ.</param>
    /// <exception cref="ArgumentOutOfRangeException">The curvature is not positive and finite, or the delay is negative.</exception>
    public static double StableEdge(double curvature, int delay)
    {
        Check(curvature, delay);
        return 2 / curvature * Math.Sin(Math.PI / (2 * (2.0 * delay + 1)));
    }

    /// <summary>By what the error is multiplied a step, in the long run: the largest |z| with z^{τ+1} − z^τ + ηλ = 0.</summary>
    /// <param name="learningRate">η.</param>
    /// <param name="curvature">λ.</param>
    /// <param name="delay">τ.</param>
    /// <exception cref="ArgumentOutOfRangeException">The curvature is not positive and finite, or the learning rate or the delay is negative.</exception>
    public static double Rate(double learningRate, double curvature, int delay)
    {
        Check(curvature, delay);
        Hyperparameter.NotNegative(learningRate);
        // The step as a matrix on (w_t, w_{t−1}, …, w_{t−τ}); its eigenvalues are the roots.
        var step = Matrix<double>.Build.Dense(delay + 1, delay + 1);
        step[0, 0] = 1;
        step[0, delay] -= learningRate * curvature;
        for (int i = 1; i <= delay; i++) step[i, i - 1] = 1;
        return step.Evd().EigenValues.Max(root => root.Magnitude);
    }

    private static void Check(double curvature, int delay)
    {
        if (!(curvature > 0) || !double.IsFinite(curvature)) throw new ArgumentOutOfRangeException(nameof(curvature), curvature, "A bowl needs a positive, finite curvature.");
        ArgumentOutOfRangeException.ThrowIfNegative(delay);
    }
}
