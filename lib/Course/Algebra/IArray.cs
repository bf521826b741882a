namespace Course;

/// <summary>
/// What a formula needs of the things it is written over. A formula written once over <typeparamref name="V"/> is read as
/// numbers (<see cref="Tensor{T}"/>), as forward mode (<see cref="Dual{V}"/>), as reverse mode (<see cref="Var{V}"/>),
/// as a Hessian-vector product (<c>Var&lt;Dual&lt;…&gt;&gt;</c>) and as LaTeX (<see cref="Tex"/>).
/// </summary>
/// <typeparam name="V">The implementing type itself.</typeparam>
public interface IArray<V> :
    IAdditionOperators<V, V, V>, ISubtractionOperators<V, V, V>, IMultiplyOperators<V, V, V>, IDivisionOperators<V, V, V>, IUnaryNegationOperators<V, V>
    where V : IArray<V>
{
    /// <summary>The sizes along the axes.</summary>
    Shape Shape { get; }

    /// <summary>A constant, which broadcasts with everything.</summary>
    static abstract implicit operator V(double constant);

    /// <summary>Fixed numbers, such as data, inside a formula that is written once for every reading: <c>V.Constant(X).MatMul(w)</c>.</summary>
    static abstract V Constant(Tensor<double> values);

    /// <summary>Applies y = f(x) to every element.</summary>
    static abstract V Map<F>(V x) where F : IPointwise;

    /// <summary>Applies y = f(x; c) to every element, with the same number c for all.</summary>
    static abstract V Map<F>(V x, double parameter) where F : IPointwiseFamily;

    /// <summary>Applies a linear rule.</summary>
    static abstract V Linear<L>(V x, L rule) where L : struct, ILinear;

    /// <summary>Applies a rule that is linear in each of two operands.</summary>
    static abstract V Product<B>(V a, V b) where B : IBilinear;

    /// <summary>Decides, from the numbers of <paramref name="x"/>, which of its elements a rule picks.</summary>
    static abstract Pick Choose<S>(V x, S rule) where S : struct, ISelection;

    /// <summary>Picks the elements that a rule chooses.</summary>
    static virtual V Select<S>(V x, S rule) where S : struct, ISelection => V.Linear(x, V.Choose(x, rule));
}
