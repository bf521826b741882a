namespace Course;

/// <summary>A pointwise rule that layers use, with its backward pass in one sweep instead of the several that <see cref="IPointwise.Slope"/> takes.</summary>
/// <remarks>The law tests hold it against the slope.</remarks>
public interface IActivation : IPointwise
{
    /// <summary>x̄ = ȳ ⊙ f′(x).</summary>
    /// <param name="x">The input of the forward pass.</param>
    /// <param name="y">Its result.</param>
    /// <param name="g">ȳ.</param>
    /// <param name="xBar">Receives x̄; may be <paramref name="g"/> itself.</param>
    static abstract void Pull<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y, ReadOnlySpan<T> g, Span<T> xBar) where T : unmanaged, IFloatingPointIeee754<T>;
}
