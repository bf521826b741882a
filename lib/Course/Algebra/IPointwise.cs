namespace Course;

/// <summary>A rule y = f(x) that treats every element by itself, with its derivative f′.</summary>
public interface IPointwise
{
    /// <summary>y = f(x), element by element.</summary>
    static abstract void Values<T>(ReadOnlySpan<T> x, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>f′, written in x and in the result y = f(x), whichever is shorter; tanh′ = 1 − y².</summary>
    static abstract V Slope<V>(V x, V y) where V : IArray<V>;

    /// <summary>How the rule is written.</summary>
    static abstract Tex Print(Tex x);

    /// <summary>Where the rule is defined and smooth; the law tests sample there.</summary>
    static virtual Domain Domain => Domain.Everywhere;
}
