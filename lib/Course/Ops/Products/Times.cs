namespace Course;

/// <summary>The element-wise (Hadamard) product, C = A ⊙ B: Ā = C̄ ⊙ B, B̄ = A ⊙ C̄.</summary>
/// <remarks>Ledger E-47.</remarks>
public readonly struct Times : IBilinear
{
    /// <inheritdoc/>
    public static Tensor<T> Apply<T>(Tensor<T> a, Tensor<T> b) where T : unmanaged, IFloatingPointIeee754<T> => a * b;

    /// <summary>Ā = C̄ ⊙ B</summary>
    public static V Left<V>(V g, V b) where V : IArray<V> => g * b;

    /// <summary>B̄ = A ⊙ C̄</summary>
    public static V Right<V>(V a, V g) where V : IArray<V> => a * g;

    /// <inheritdoc/>
    public static Tex Print(Tex a, Tex b) => a * b;

    /// <inheritdoc/>
    public static IEnumerable<(Shape A, Shape B)> Examples => [([3, 4], [3, 4]), ([3, 4], [4]), ([3, 1], [1, 4]), ([], [2, 2])];
}
