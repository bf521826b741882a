using System.Globalization;
using TorchAdamW = TorchSharp.Modules.AdamW;

namespace Course;

/// <summary><see cref="AdamW{T}"/> and torch.optim.AdamW: θ ← θ − η (m̂ / (√v̂ + ε) + λ θ).</summary>
/// <param name="Rate">η.</param>
/// <param name="Beta1">β₁.</param>
/// <param name="Beta2">β₂.</param>
/// <param name="Epsilon">ε.</param>
/// <param name="Decay">λ.</param>
/// <param name="Amsgrad">Whether the largest v so far stands in the place of v.</param>
public sealed record AdamWTwin(double Rate = 1e-3, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8, double Decay = 0.01, bool Amsgrad = false) : OptimizerTwin
{
    /// <inheritdoc/>
    public override string Name => (Amsgrad ? "AMSGrad with decay" : "AdamW") + (Epsilon == 1e-8 ? "" : string.Create(CultureInfo.InvariantCulture, $", ε = {Epsilon:0.#e0}"));

    /// <inheritdoc/>
    public override Optimizer<T> Ours<T>(IReadOnlyList<Parameter<T>> parameters) => new AdamW<T>(parameters, Rate, Beta1, Beta2, Epsilon, Decay, Amsgrad);

    /// <inheritdoc/>
    public override optim.Optimizer Theirs(IReadOnlyList<TorchParameter> decaying, IReadOnlyList<TorchParameter> others) => torch.optim.AdamW(
        [Group(decaying, Decay), .. others.Count > 0 ? [Group(others, 0)] : Array.Empty<TorchAdamW.ParamGroup>()], Rate);

    private TorchAdamW.ParamGroup Group(IReadOnlyList<TorchParameter> parameters, double decay) => new(parameters, Rate, Beta1, Beta2, Epsilon, decay, Amsgrad);
}
