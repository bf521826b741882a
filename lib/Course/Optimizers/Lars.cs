namespace Course;

/// <summary>
/// LARS: momentum with a learning rate for each layer, Δ ← β Δ − γ λ (g + d w), w ← w + Δ with the trust ratio λ = c ‖w‖ / (‖g‖ + d ‖w‖).
/// </summary>
/// <remarks>
/// Parameters that do not decay (biases, scales) have λ = 1. Ledger E-31: the decay term belongs into the step. Y. You, I. Gitman, B. Ginsburg, 2017.
/// </remarks>
public sealed class Lars<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">γ, the same for all layers.</param>
    /// <param name="momentum">β.</param>
    /// <param name="weightDecay">d, inside of ratio and step.</param>
    /// <param name="trustCoefficient">c, the fraction of its norm by which a layer changes at γ = 1 (η in the document).</param>
    public Lars(IReadOnlyList<Parameter<T>> parameters, double learningRate, double momentum = 0.9, double weightDecay = 0, double trustCoefficient = 0.001)
        : this(ParameterGroup<T>.Of(parameters), learningRate, momentum, weightDecay, trustCoefficient) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="Lars{T}(IReadOnlyList{Parameter{T}}, double, double, double, double)"/>
    public Lars(IReadOnlyList<ParameterGroup<T>> groups, double learningRate, double momentum = 0.9, double weightDecay = 0, double trustCoefficient = 0.001)
        : base(groups, learningRate, group => [new LayerwiseRate<T>(trustCoefficient, group.WeightDecay ?? weightDecay), new ClassicalMomentum<T>(momentum)]) { }
}
