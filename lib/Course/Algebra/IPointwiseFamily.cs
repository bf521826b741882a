namespace Course;

/// <summary>A family of element-wise rules y = f(x; c) with one fixed real number c, such as the power xᶜ.</summary>
public interface IPointwiseFamily
{
    /// <summary>y = f(x; c), element by element.</summary>
    static abstract void Values<T>(ReadOnlySpan<T> x, T c, Span<T> y) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>∂f/∂x, written in x and in the result y.</summary>
    static abstract V Slope<V>(V x, V y, double c) where V : IArray<V>;

    /// <summary>How the rule is written.</summary>
    static abstract Tex Print(Tex x, double c);

    /// <summary>Where the rule is defined and smooth; the law tests sample there.</summary>
    static virtual Domain Domain => Domain.Everywhere;

    /// <summary>Parameters that the law tests try.</summary>
    static abstract IReadOnlyList<double> Examples { get; }
}
