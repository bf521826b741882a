using SGD = TorchSharp.Modules.SGD;

namespace Course;

/// <summary><see cref="Sgd{T}"/> and torch.optim.SGD: v ← β v + (g + λθ); θ ← θ − η v.</summary>
/// <param name="Rate">η.</param>
/// <param name="Momentum">β.</param>
/// <param name="Dampening">d in v ← β v + (1 − d) g.</param>
/// <param name="Nesterov">Whether to look ahead.</param>
/// <param name="Decay">λ.</param>
public sealed record SgdTwin(double Rate, double Momentum = 0, double Dampening = 0, bool Nesterov = false, double Decay = 0) : OptimizerTwin
{
    /// <inheritdoc/>
    public override string Name => Momentum == 0 ? "SGD" : Nesterov ? "Nesterov's SGD" : "SGD with momentum";

    /// <inheritdoc/>
    public override Optimizer<T> Ours<T>(IReadOnlyList<Parameter<T>> parameters) => new Sgd<T>(parameters, Rate, Momentum, Dampening, Nesterov, Decay);

    /// <inheritdoc/>
    public override optim.Optimizer Theirs(IReadOnlyList<TorchParameter> decaying, IReadOnlyList<TorchParameter> others) => torch.optim.SGD(
        [Group(decaying, Decay), .. others.Count > 0 ? [Group(others, 0)] : Array.Empty<SGD.ParamGroup>()], Rate);

    private SGD.ParamGroup Group(IReadOnlyList<TorchParameter> parameters, double decay) => new(parameters, Rate, Momentum, Dampening, decay, Nesterov);
}
