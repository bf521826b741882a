namespace Course;

/// <summary>
/// AdamW: θ ← θ − η (m̂ / (√v̂ + ε) + λ θ). The decay stands beside Adam's direction, so √v̂ does not divide it.
/// </summary>
/// <remarks>Ledger E-28. I. Loshchilov, F. Hutter, ICLR 2019. Steps equal those of torch.optim.AdamW.</remarks>
public sealed class AdamW<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="beta1">β₁, the memory of m.</param>
    /// <param name="beta2">β₂, the memory of v.</param>
    /// <param name="epsilon">ε, keeps the quotient finite.</param>
    /// <param name="weightDecay">λ.</param>
    /// <param name="amsgrad">Whether the largest v so far stands in the place of v (AMSGrad).</param>
    public AdamW(IReadOnlyList<Parameter<T>> parameters, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01, bool amsgrad = false)
        : this(ParameterGroup<T>.Of(parameters), learningRate, beta1, beta2, epsilon, weightDecay, amsgrad) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="AdamW{T}(IReadOnlyList{Parameter{T}}, double, double, double, double, double, bool)"/>
    public AdamW(IReadOnlyList<ParameterGroup<T>> groups, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0.01, bool amsgrad = false)
        : base(groups, learningRate, group => [new AdamDirection<T>(beta1, beta2, epsilon, amsgrad), new WeightDecay<T>(group.WeightDecay ?? weightDecay)]) { }
}
