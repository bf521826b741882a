namespace Course;

/// <summary>
/// The heart of batch, layer and group normalisation: subtract the mean and divide by the standard deviation, both taken over
/// some axes. The norms differ only in which axes these are.
/// </summary>
/// <remarks>
/// x̂ = (x − μ) r with r = 1/√(σ² + ε) and σ² the mean of (x − μ)². Backwards every x̂ of a group feels every x through μ and r:
/// x̄ = r (g − mean(g) − x̂ mean(g ⊙ x̂)). Ledger E-80, E-81, E-84.
/// </remarks>
public static class Standardize
{
    /// <summary>x̂ and the factor r, composed of primitives.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="statistics">The shape of μ and r: that of x with 1 for the axes over which they are taken.</param>
    /// <param name="epsilon">ε, keeps r finite where all numbers are equal.</param>
    public static (V Normalized, V Factor) Of<V>(V x, Shape statistics, double epsilon) where V : IArray<V>
    {
        var centred = x - V.Linear(x, new MeanTo(statistics));
        var factor = 1 / (V.Linear(centred * centred, new MeanTo(statistics)) + epsilon).Sqrt();
        return (centred * factor, factor);
    }

    /// <summary>x̄ = r (g − mean(g) − x̂ mean(g ⊙ x̂)), derived by hand.</summary>
    /// <param name="g">The gradient by x̂.</param>
    /// <param name="normalized">x̂.</param>
    /// <param name="factor">r.</param>
    /// <param name="statistics">The shape of r.</param>
    public static V Backward<V>(V g, V normalized, V factor, Shape statistics) where V : IArray<V> =>
        factor * (g - V.Linear(g, new MeanTo(statistics)) - normalized * V.Linear(g * normalized, new MeanTo(statistics)));

    /// <summary>The entries of the Jacobian within one group of m numbers: ∂x̂ᵢ/∂xⱼ = r (δᵢⱼ − 1/m − x̂ᵢ x̂ⱼ/m). Its rows sum to 0.</summary>
    /// <param name="normalized">x̂ of the group, shape [m].</param>
    /// <param name="factor">r.</param>
    public static Tensor<double> Jacobian(Tensor<double> normalized, double factor)
    {
        int m = normalized.Count;
        var column = normalized.Reshape([m, 1]);
        return factor * (Tensor.Identity(m) - (1 + column * normalized.Reshape([1, m])) / m);
    }
}
