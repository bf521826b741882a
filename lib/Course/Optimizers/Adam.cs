namespace Course;

/// <summary>
/// Adam: θ ← θ − η m̂ / (√v̂ + ε) with moving averages m of the gradient and v of its square, corrected for their start at 0.
/// </summary>
/// <remarks>Ledger E-24. D. Kingma, J. Ba, ICLR 2015; AMSGrad: S. Reddi, S. Kale, S. Kumar, ICLR 2018. Steps equal those of torch.optim.Adam.</remarks>
public sealed class Adam<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="beta1">β₁, the memory of m.</param>
    /// <param name="beta2">β₂, the memory of v.</param>
    /// <param name="epsilon">ε, keeps the quotient finite.</param>
    /// <param name="weightDecay">λ of the penalty ½λ‖θ‖², which goes through m and v like any gradient.</param>
    /// <param name="amsgrad">Whether the largest v so far stands in the place of v (AMSGrad).</param>
    public Adam(IReadOnlyList<Parameter<T>> parameters, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0, bool amsgrad = false)
        : this(ParameterGroup<T>.Of(parameters), learningRate, beta1, beta2, epsilon, weightDecay, amsgrad) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="Adam{T}(IReadOnlyList{Parameter{T}}, double, double, double, double, double, bool)"/>
    public Adam(IReadOnlyList<ParameterGroup<T>> groups, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, double weightDecay = 0, bool amsgrad = false)
        : base(groups, learningRate, group => [new WeightDecay<T>(group.WeightDecay ?? weightDecay), new AdamDirection<T>(beta1, beta2, epsilon, amsgrad)]) { }
}
