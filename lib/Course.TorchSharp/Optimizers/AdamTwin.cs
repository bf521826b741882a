using System.Globalization;
using TorchAdam = TorchSharp.Modules.Adam;

namespace Course;

/// <summary><see cref="Adam{T}"/> and torch.optim.Adam: θ ← θ − η m̂ / (√v̂ + ε).</summary>
/// <param name="Rate">η.</param>
/// <param name="Beta1">β₁.</param>
/// <param name="Beta2">β₂.</param>
/// <param name="Epsilon">ε.</param>
/// <param name="Decay">λ of the penalty.</param>
/// <param name="Amsgrad">Whether the largest v so far stands in the place of v.</param>
public sealed record AdamTwin(double Rate = 1e-3, double Beta1 = 0.9, double Beta2 = 0.999, double Epsilon = 1e-8, double Decay = 0, bool Amsgrad = false) : OptimizerTwin
{
    /// <inheritdoc/>
    public override string Name => (Amsgrad ? "AMSGrad" : "Adam") + (Epsilon == 1e-8 ? "" : string.Create(CultureInfo.InvariantCulture, $", ε = {Epsilon:0.#e0}"));

    /// <inheritdoc/>
    public override Optimizer<T> Ours<T>(IReadOnlyList<Parameter<T>> parameters) => new Adam<T>(parameters, Rate, Beta1, Beta2, Epsilon, Decay, Amsgrad);

    /// <inheritdoc/>
    public override optim.Optimizer Theirs(IReadOnlyList<TorchParameter> decaying, IReadOnlyList<TorchParameter> others) => torch.optim.Adam(
        [Group(decaying, Decay), .. others.Count > 0 ? [Group(others, 0)] : Array.Empty<TorchAdam.ParamGroup>()], Rate);

    private TorchAdam.ParamGroup Group(IReadOnlyList<TorchParameter> parameters, double decay) => new(parameters, Rate, Beta1, Beta2, Epsilon, decay, Amsgrad);
}
