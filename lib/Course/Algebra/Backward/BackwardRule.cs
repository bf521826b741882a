namespace Course;

/// <summary>
/// What an operation leaves behind in the graph: its operands, and how it hands the gradient of its result on to them.
/// </summary>
/// <remarks>PyTorch's grad_fn. Every primitive has one or two operands. Ledger E-63.</remarks>
internal abstract class BackwardRule<V>(Var<V> first, Var<V>? second = null) where V : IArray<V>
{
    public Var<V> First { get; } = first;

    public Var<V>? Second { get; } = second;

    /// <summary>What computed the result: "+", "MatMul", …</summary>
    public abstract string Operation { get; }

    /// <summary>All operands, as a drawing shows them.</summary>
    public virtual IReadOnlyList<Var<V>> Operands => Second is null ? [First] : [First, Second];

    /// <summary>Adds to each operand's gradient its share of the result's.</summary>
    public abstract void Pass(V gradient);
}
