namespace Course;

/// <summary>
/// Gradient descent on mini-batches: θ ← θ − η (g + λθ), with momentum v ← β v + g; θ ← θ − η v, plain or with Nesterov's
/// look-ahead θ ← θ − η (g + β v).
/// </summary>
/// <remarks>Ledger E-01, E-18, E-20. Steps equal those of torch.optim.SGD.</remarks>
public sealed class Sgd<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="momentum">β; 0 for none.</param>
    /// <param name="dampening">d in v ← β v + (1 − d) g; d = β is the averaged form.</param>
    /// <param name="nesterov">Whether to look ahead.</param>
    /// <param name="weightDecay">λ of the penalty ½λ‖θ‖².</param>
    public Sgd(IReadOnlyList<Parameter<T>> parameters, double learningRate, double momentum = 0, double dampening = 0, bool nesterov = false, double weightDecay = 0)
        : this(ParameterGroup<T>.Of(parameters), learningRate, momentum, dampening, nesterov, weightDecay) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="Sgd{T}(IReadOnlyList{Parameter{T}}, double, double, double, bool, double)"/>
    public Sgd(IReadOnlyList<ParameterGroup<T>> groups, double learningRate, double momentum = 0, double dampening = 0, bool nesterov = false, double weightDecay = 0)
        : base(groups, learningRate, group => Chain(group.WeightDecay ?? weightDecay, momentum, dampening, nesterov)) { }

    private static UpdatePiece<T>[] Chain(double decay, double momentum, double dampening, bool nesterov) => momentum == 0
        ? [new WeightDecay<T>(decay)]
        : [new WeightDecay<T>(decay), new Momentum<T>(momentum, dampening, nesterov)];
}
