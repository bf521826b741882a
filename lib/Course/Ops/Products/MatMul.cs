namespace Course;

/// <summary>
/// The matrix product C = A B, cᵢⱼ = Σₖ aᵢₖ bₖⱼ: Ā = C̄ Bᵀ and B̄ = Aᵀ C̄.
/// Axes before the last two are a batch and broadcast.
/// </summary>
/// <remarks>Shapes [m, k] and [k, n] give [m, n]. Ledger D-03, E-43, E-44.</remarks>
public readonly struct MatMul : IBilinear
{
    /// <inheritdoc/>
    public static Tensor<T> Apply<T>(Tensor<T> a, Tensor<T> b) where T : unmanaged, IFloatingPointIeee754<T> => MatrixProduct.Of(a, b);

    /// <summary>Ā = C̄ Bᵀ</summary>
    public static V Left<V>(V g, V b) where V : IArray<V> => V.Product<MatMul>(g, b.Transpose());

    /// <summary>B̄ = Aᵀ C̄</summary>
    public static V Right<V>(V a, V g) where V : IArray<V> => V.Product<MatMul>(a.Transpose(), g);

    /// <inheritdoc/>
    public static Tex Print(Tex a, Tex b) => new($@"{a.In(TexBinding.Product)}\,{b.In(TexBinding.Product)}", TexBinding.Product);

    /// <inheritdoc/>
    public static IEnumerable<(Shape A, Shape B)> Examples => [([3, 4], [4, 2]), ([1, 5], [5, 1]), ([2, 3, 4], [2, 4, 2]), ([2, 3, 4], [4, 2])];
}

public static partial class Operations
{
    /// <summary>The matrix product of [m, k] and [k, n]; axes before the last two are a batch and broadcast.</summary>
    /// <exception cref="ShapeException">The inner sizes differ, or an operand is no matrix.</exception>
    public static V MatMul<V>(this V a, V b) where V : IArray<V> => V.Product<MatMul>(a, b);

    /// <summary>The matrix product of a constant and a variable.</summary>
    public static Var<V> MatMul<V>(this V a, Var<V> b) where V : IArray<V> => Var<V>.Product<MatMul>(a, b);

    /// <summary>The matrix product of a variable and a constant.</summary>
    public static Var<V> MatMul<V>(this Var<V> a, V b) where V : IArray<V> => Var<V>.Product<MatMul>(a, b);

    /// <summary>The matrix product of a constant and a value with a tangent.</summary>
    public static Dual<V> MatMul<V>(this V a, Dual<V> b) where V : IArray<V> => Dual<V>.Product<MatMul>(a, b);

    /// <summary>The matrix product of a value with a tangent and a constant.</summary>
    public static Dual<V> MatMul<V>(this Dual<V> a, V b) where V : IArray<V> => Dual<V>.Product<MatMul>(a, b);
}
