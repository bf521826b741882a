namespace Course;

/// <summary>
/// Stochastic gradient Langevin dynamics: w ← w − (η/2) ∇E + √η N(0, I). It does not settle in a minimum but samples the density proportional to exp(−E).
/// </summary>
/// <remarks>
/// E is a sum over all examples (minus the logarithm of likelihood and prior), not a mean. Ledger E-38. M. Welling, Y. Teh, ICML 2011.
/// </remarks>
public sealed class Sgld<T> : Optimizer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>For one set of parameters.</summary>
    /// <param name="parameters">What is trained.</param>
    /// <param name="learningRate">η; for exact samples it has to fall to 0 (<see cref="PowerDecay"/>).</param>
    /// <param name="seed">The same seed gives the same noise.</param>
    /// <param name="weightDecay">λ of the penalty ½λ‖w‖², a Gaussian prior of variance 1/λ.</param>
    public Sgld(IReadOnlyList<Parameter<T>> parameters, double learningRate, int seed = 0, double weightDecay = 0)
        : this(ParameterGroup<T>.Of(parameters), learningRate, seed, weightDecay) { }

    /// <summary>For several groups.</summary>
    /// <inheritdoc cref="Sgld{T}(IReadOnlyList{Parameter{T}}, double, int, double)"/>
    public Sgld(IReadOnlyList<ParameterGroup<T>> groups, double learningRate, int seed = 0, double weightDecay = 0)
        : base(groups, learningRate, group => [new WeightDecay<T>(group.WeightDecay ?? weightDecay), new LangevinStep<T>(seed)]) { }
}
