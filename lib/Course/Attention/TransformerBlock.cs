namespace Course;

/// <summary>Where a Transformer block normalises.</summary>
public enum NormPlacement
{
    /// <summary>x + F(LN(x)): the road of the gradient stays free; the variance grows with depth.</summary>
    Pre,

    /// <summary>LN(x + F(x)): the variance stays; the gradient passes every norm and needs warm-up.</summary>
    Post,

    /// <summary>LN(α x + F(x)) with α = (2N)^¼ and weights scaled by β = (8N)^−¼: bounded updates at any depth.</summary>
    Deep,
}

/// <summary>
/// A Transformer block: attention, then a feed-forward net, each with a residual connection and a norm.
/// </summary>
/// <remarks>Ledger C-08, E-86 … E-88. The block is a chain of the layers that have been checked by themselves.</remarks>
public static class TransformerBlock
{
    /// <summary>One block.</summary>
    /// <param name="attention">The attention layer.</param>
    /// <param name="feedForward">The feed-forward net, such as Linear, GELU, Linear.</param>
    /// <param name="norm">Makes a norm; called twice.</param>
    /// <param name="placement">Where the norms stand.</param>
    /// <param name="alpha">α of the residual connections; see <see cref="DeepNorm"/>.</param>
    /// <param name="epsilon">ε of the residual connections.</param>
    public static Sequential<T> Of<T>(Layer<T> attention, Layer<T> feedForward, Func<Layer<T>> norm, NormPlacement placement = NormPlacement.Pre, double alpha = 1, double epsilon = 1)
        where T : unmanaged, IFloatingPointIeee754<T> => placement == NormPlacement.Pre
        ? new(new Residual<T>(new Sequential<T>(norm(), attention), epsilon, alpha), new Residual<T>(new Sequential<T>(norm(), feedForward), epsilon, alpha))
        : new(new Residual<T>(attention, epsilon, alpha), norm(), new Residual<T>(feedForward, epsilon, alpha), norm());
}
