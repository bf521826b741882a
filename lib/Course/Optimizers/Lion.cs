namespace Course;

/// <summary>
/// Lion: θ ← θ − η (sign(β₁ m + (1 − β₁) g) + λ θ) with a moving average m of the gradient. Every coordinate moves by η; half of Adam's memory.
/// </summary>
/// <remarks>
/// X. Chen et al., Symbolic Discovery of Optimization Algorithms, NeurIPS 2023. η is some 3 to 10 times smaller than for Adam.
/// </remarks>
public sealed class Lion<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="beta1">β₁, how much of m is in the direction.</param>
    /// <param name="beta2">β₂, the memory of m.</param>
    /// <param name="weightDecay">λ, decoupled.</param>
    public Lion(IReadOnlyList<Parameter<T>> parameters, double learningRate = 1e-4, double beta1 = 0.9, double beta2 = 0.99, double weightDecay = 0)
        : this(ParameterGroup<T>.Of(parameters), learningRate, beta1, beta2, weightDecay) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="Lion{T}(IReadOnlyList{Parameter{T}}, double, double, double, double)"/>
    public Lion(IReadOnlyList<ParameterGroup<T>> groups, double learningRate = 1e-4, double beta1 = 0.9, double beta2 = 0.99, double weightDecay = 0)
        : base(groups, learningRate, group => [new LionDirection<T>(beta1, beta2), new WeightDecay<T>(group.WeightDecay ?? weightDecay)]) { }
}
