using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Gradient descent that tunes its own learning rate: after a step of η along −∇ₜ₋₁ the loss changes with η at the rate −∇ₜ·∇ₜ₋₁. So η grows
/// while two gradients in a row agree, and shrinks when they disagree: η ← η (1 + β cos∠(∇ₜ, ∇ₜ₋₁)).
/// </summary>
/// <remarks>
/// The cosine makes β a share of η a step, whatever the units of loss and parameters. Ledger E-94.
/// A. Baydin, R. Cornish, D. Martínez Rubio, M. Schmidt, F. Wood, Online Learning Rate Adaptation with Hypergradient Descent, ICLR 2018.
/// </remarks>
public sealed class HypergradientDescent<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly double hyperRate;
    private readonly (Tensor<T> Now, Tensor<T> Last)[] gradients;

    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η at the start.</param>
    /// <param name="hyperRate">β, from 0 (a fixed η) to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">β is outside its range.</exception>
    public HypergradientDescent(IReadOnlyList<Parameter<T>> parameters, double learningRate, double hyperRate = 0.02)
        : base(ParameterGroup<T>.Of(parameters), learningRate, _ => [new LastGradient<T>()])
    {
        this.hyperRate = Hyperparameter.Fraction(hyperRate);
        gradients = [.. parameters.Select(parameter => (parameter.Gradient, State(parameter)["last"]))];
    }

    /// <inheritdoc/>
    public override void Step()
    {
        double dot = 0, now = 0, last = 0;
        foreach (var (gradient, before) in gradients)
        {
            dot += Dot(gradient, before);
            now += Dot(gradient, gradient);
            last += Dot(before, before);
        }
        double lengths = Math.Sqrt(now) * Math.Sqrt(last);
        if (lengths > 0) LearningRate *= 1 + hyperRate * dot / lengths;
        base.Step();
    }

    private static double Dot(Tensor<T> a, Tensor<T> b) => double.CreateTruncating(TensorPrimitives.Dot<T>(a.Span, b.Span));
}
