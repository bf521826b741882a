namespace Course;

/// <summary>
/// K-FAC: natural gradient descent for a network of linear layers, with a Fisher matrix of two small factors a layer.
/// </summary>
/// <remarks>
/// A step takes two sweeps. First back from gradients of answers drawn from the model, softmax(z) − onehot(sample), then
/// <see cref="Observe"/>; the gradients zeroed, back from the data's answers, then <see cref="Step"/>. With one sweep for both the
/// factors are those of the empirical Fisher. Ledger E-92.
/// </remarks>
public sealed class Kfac
{
    private readonly IReadOnlyList<KfacLinear> layers;
    private readonly KroneckerFactors?[] factors;
    private readonly double damping, decay;

    /// <summary>Makes the method.</summary>
    /// <param name="layers">The layers to train.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="damping">λ, added to the Fisher matrix.</param>
    /// <param name="decay">ρ of the running averages of the factors, from 0 (the last batch only) to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public Kfac(IReadOnlyList<KfacLinear> layers, double learningRate, double damping = 1e-3, double decay = 0.95)
    {
        Hyperparameter.NotNegative(learningRate);
        Hyperparameter.NotNegative(damping);
        Hyperparameter.Fraction(decay);
        (this.layers, LearningRate, this.damping, this.decay) = (layers, learningRate, damping, decay);
        factors = new KroneckerFactors?[layers.Count];
    }

    /// <summary>η; may be changed between steps.</summary>
    public double LearningRate { get; set; }

    /// <summary>The averaged factors of each layer; null before the first <see cref="Observe"/>.</summary>
    public IReadOnlyList<KroneckerFactors?> Factors => factors;

    /// <summary>Takes in the factors of the last batch.</summary>
    /// <exception cref="GradientException">There was no Forward and Backward before.</exception>
    public void Observe()
    {
        for (int i = 0; i < layers.Count; i++)
            factors[i] = factors[i]?.Blend(layers[i].Factors(), decay) ?? layers[i].Factors();
    }

    /// <summary>W ← W − η (A ⊗ G + λI)⁻¹ W̄ for every layer.</summary>
    /// <exception cref="GradientException">Nothing was observed.</exception>
    public void Step()
    {
        for (int i = 0; i < layers.Count; i++)
        {
            var known = factors[i] ?? throw new GradientException("K-FAC has no factors yet: call Observe() after a Backward and before Step().");
            layers[i].Move(LearningRate * known.Direction(layers[i].StackedGradient(), damping));
        }
    }

    /// <summary>Sets all gradients to 0.</summary>
    public void ZeroGradients()
    {
        foreach (var layer in layers) layer.ZeroGradients();
    }
}
