namespace Course;

/// <summary>
/// A product: linear in each of its two operands. Its two backward rules answer "what does a gradient of the product
/// say about the left operand, and about the right one?" and are products of the same kind.
/// </summary>
public interface IBilinear
{
    /// <summary>The product in numbers.</summary>
    static abstract Tensor<T> Apply<T>(Tensor<T> a, Tensor<T> b) where T : unmanaged, IFloatingPointIeee754<T>;

    /// <summary>The gradient by the left operand, from the product's gradient <paramref name="g"/>.</summary>
    static abstract V Left<V>(V g, V b) where V : IArray<V>;

    /// <summary>The gradient by the right operand, from the product's gradient <paramref name="g"/>.</summary>
    static abstract V Right<V>(V a, V g) where V : IArray<V>;

    /// <summary>How the product is written.</summary>
    static abstract Tex Print(Tex a, Tex b);

    /// <summary>Pairs of shapes that the law tests try.</summary>
    static abstract IEnumerable<(Shape A, Shape B)> Examples { get; }
}
