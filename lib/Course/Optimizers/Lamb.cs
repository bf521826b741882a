namespace Course;

/// <summary>
/// LAMB: AdamW's direction r = m̂ / (√v̂ + ε) + λ w, given the norm of the weights: w ← w − η φ r with φ = ‖w‖ / ‖r‖ for every layer.
/// </summary>
/// <remarks>
/// Parameters that do not decay (biases, scales) have φ = 1. Ledger E-32; the document leaves the bias correction out, the paper has it. Y. You et al., ICLR 2020.
/// </remarks>
public sealed class Lamb<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="beta1">β₁, the memory of m.</param>
    /// <param name="beta2">β₂, the memory of v.</param>
    /// <param name="epsilon">ε, keeps the quotient finite.</param>
    /// <param name="weightDecay">λ, decoupled.</param>
    /// <param name="biasCorrection">Whether m and v are corrected for their start at 0.</param>
    public Lamb(IReadOnlyList<Parameter<T>> parameters, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-6, double weightDecay = 0.01, bool biasCorrection = true)
        : this(ParameterGroup<T>.Of(parameters), learningRate, beta1, beta2, epsilon, weightDecay, biasCorrection) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="Lamb{T}(IReadOnlyList{Parameter{T}}, double, double, double, double, double, bool)"/>
    public Lamb(IReadOnlyList<ParameterGroup<T>> groups, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-6, double weightDecay = 0.01, bool biasCorrection = true)
        : base(groups, learningRate, group => [new AdamDirection<T>(beta1, beta2, epsilon, biasCorrection: biasCorrection), new WeightDecay<T>(group.WeightDecay ?? weightDecay), new TrustRatio<T>()]) { }
}
