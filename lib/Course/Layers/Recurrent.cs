namespace Course;

/// <summary>
/// A recurrent network: the same cell at every position, hₜ = tanh(xₜ W + hₜ₋₁ U + b) with h₀ = 0.
/// </summary>
/// <remarks>
/// Shapes: x [batch, positions, in], W [in, width], U [width, width], b [width]; the result holds all hₜ, [batch, positions, width].
/// Backwards (through time): āₜ = (ȳₜ + āₜ₊₁ Uᵀ) ⊙ (1 − hₜ²), W̄ = Σ xₜᵀ āₜ, Ū = Σ hₜ₋₁ᵀ āₜ, b̄ = Σ āₜ, x̄ₜ = āₜ Wᵀ. Ledger E-77.
/// </remarks>
public static class Recurrent
{
    /// <summary>All hₜ, composed of primitives.</summary>
    public static V Forward<V>(V x, V w, V u, V b) where V : IArray<V>
    {
        int batch = x.Shape[0], positions = x.Shape[1], inputs = x.Shape[2], width = w.Shape[1];
        V h = ((V)0.0).BroadcastTo([batch, width]);
        List<V> all = [];
        for (int t = 0; t < positions; t++)
        {
            h = (x.Slice(1, t, 1).Reshape([batch, inputs]).MatMul(w) + h.MatMul(u) + b).Tanh();
            all.Add(h.Reshape([batch, 1, width]));
        }
        return Operations.Concat<V>(all, 1);
    }
}
