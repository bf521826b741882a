namespace Course;

/// <summary>
/// QuickProp: Newton's method for each coordinate alone, w ← w − g / h, with the secant h through the last two gradients for the second derivative.
/// For full batches.
/// </summary>
/// <remarks>
/// Ledger E-22. S. Fahlman, An Empirical Study of Learning Speed in Back-Propagation Networks, 1988. See <see cref="QuickPropStep{T}"/>.
/// </remarks>
public sealed class QuickProp<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η of the first move −η g.</param>
    /// <param name="maxGrowth">μ: no move is longer than μ times the one before.</param>
    /// <param name="weightDecay">λ of the penalty ½λ‖θ‖².</param>
    public QuickProp(IReadOnlyList<Parameter<T>> parameters, double learningRate, double maxGrowth = 1.75, double weightDecay = 0)
        : this(ParameterGroup<T>.Of(parameters), learningRate, maxGrowth, weightDecay) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="QuickProp{T}(IReadOnlyList{Parameter{T}}, double, double, double)"/>
    public QuickProp(IReadOnlyList<ParameterGroup<T>> groups, double learningRate, double maxGrowth = 1.75, double weightDecay = 0)
        : base(groups, learningRate, group => [new WeightDecay<T>(group.WeightDecay ?? weightDecay), new QuickPropStep<T>(maxGrowth)]) { }
}
