using System.Globalization;

namespace Course;

/// <summary>
/// E(w) = ln(1 + eʷ) + ½μw², the logistic loss of one example (the softplus function) with μ of weight decay. Without decay it
/// is convex but has no lowest point: it falls for ever towards 0. With decay it is strongly convex.
/// </summary>
/// <remarks>Ledger E-05, E-07, E-09. Its largest curvature is L = ¼ + μ, at w = 0.</remarks>
public sealed class LogisticLoss : Objective1D
{
    /// <summary>Makes ln(1 + eʷ) + ½μw².</summary>
    /// <param name="decay">μ, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">μ is negative or not finite.</exception>
    public LogisticLoss(double decay = 0)
    {
        if (!(decay >= 0) || !double.IsFinite(decay)) throw new ArgumentOutOfRangeException(nameof(decay), decay, "The weight decay μ must be 0 or a positive, finite number.");
        Decay = decay;
    }

    /// <summary>μ.</summary>
    public double Decay { get; }

    /// <summary>ln(1 + eʷ) + ½μw²</summary>
    public override V Evaluate<V>(V w) => Decay == 0 ? w.Softplus() : w.Softplus() + 0.5 * Decay * w.Square();

    /// <summary>σ(w) + μw</summary>
    public override V Derivative<V>(V w) => Decay == 0 ? w.Sigmoid() : w.Sigmoid() + Decay * w;

    /// <inheritdoc/>
    public override string ToString() => Decay == 0 ? "logistic loss" : string.Create(CultureInfo.InvariantCulture, $"logistic loss, decay {Decay:G4}");
}
