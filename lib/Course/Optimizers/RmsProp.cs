namespace Course;

/// <summary>
/// RMSProp: θ ← θ − η g / (√s + ε) with s a moving average of the squared gradients, s ← ρ s + (1 − ρ) g²; optionally centred, with momentum after it.
/// </summary>
/// <remarks>
/// Ledger E-23. G. Hinton, Neural Networks for Machine Learning, lecture 6, 2012. Steps equal those of torch.optim.RMSprop.
/// </remarks>
public sealed class RmsProp<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="rho">ρ, the memory of s; often 0.9.</param>
    /// <param name="epsilon">ε, keeps the quotient finite.</param>
    /// <param name="momentum">β of v ← β v + g / (√s + ε); 0 for none.</param>
    /// <param name="centred">Whether to divide by the standard deviation of the gradients instead of their root mean square.</param>
    /// <param name="weightDecay">λ of the penalty ½λ‖θ‖².</param>
    public RmsProp(IReadOnlyList<Parameter<T>> parameters, double learningRate = 0.01, double rho = 0.99, double epsilon = 1e-8, double momentum = 0, bool centred = false, double weightDecay = 0)
        : this(ParameterGroup<T>.Of(parameters), learningRate, rho, epsilon, momentum, centred, weightDecay) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="RmsProp{T}(IReadOnlyList{Parameter{T}}, double, double, double, double, bool, double)"/>
    public RmsProp(IReadOnlyList<ParameterGroup<T>> groups, double learningRate = 0.01, double rho = 0.99, double epsilon = 1e-8, double momentum = 0, bool centred = false, double weightDecay = 0)
        : base(groups, learningRate, group => Chain(group.WeightDecay ?? weightDecay, rho, epsilon, momentum, centred)) { }

    private static UpdatePiece<T>[] Chain(double weightDecay, double rho, double epsilon, double momentum, bool centred) => momentum == 0
        ? [new WeightDecay<T>(weightDecay), new RmsScale<T>(rho, epsilon, centred)]
        : [new WeightDecay<T>(weightDecay), new RmsScale<T>(rho, epsilon, centred), new Momentum<T>(momentum)];
}
