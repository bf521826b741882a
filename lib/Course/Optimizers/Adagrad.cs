namespace Course;

/// <summary>
/// Adagrad: θ ← θ − η g / (√s + ε) with s the sum of all squared gradients so far, a learning rate for each coordinate that only falls.
/// </summary>
/// <remarks>
/// J. Duchi, E. Hazan, Y. Singer, JMLR 2011. Steps equal those of torch.optim.Adagrad; its lr_decay is the schedule <see cref="PowerDecay.Inverse"/>.
/// </remarks>
public sealed class Adagrad<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="initialSum">s before the first step.</param>
    /// <param name="epsilon">ε, keeps the quotient finite.</param>
    /// <param name="weightDecay">λ of the penalty ½λ‖θ‖².</param>
    public Adagrad(IReadOnlyList<Parameter<T>> parameters, double learningRate = 0.01, double initialSum = 0, double epsilon = 1e-10, double weightDecay = 0)
        : this(ParameterGroup<T>.Of(parameters), learningRate, initialSum, epsilon, weightDecay) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="Adagrad{T}(IReadOnlyList{Parameter{T}}, double, double, double, double)"/>
    public Adagrad(IReadOnlyList<ParameterGroup<T>> groups, double learningRate = 0.01, double initialSum = 0, double epsilon = 1e-10, double weightDecay = 0)
        : base(groups, learningRate, group => [new WeightDecay<T>(group.WeightDecay ?? weightDecay), new AdagradScale<T>(epsilon, initialSum)]) { }
}
