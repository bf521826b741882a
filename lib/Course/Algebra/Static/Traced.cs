namespace Course;

/// <summary>
/// Numbers that write down what is done with them: one more reading of a formula, from which a <see cref="StaticGraph"/> is made.
/// <c>Var&lt;Traced&gt;</c> writes down the backward sweep as well.
/// </summary>
/// <remarks>
/// The recording runs on an example, so shapes are known and mistakes show at once. What it cannot see are decisions: an <c>if</c> on
/// <see cref="Value"/> is taken as it falls out for the example, for ever. Ledger E-64.
/// </remarks>
public sealed class Traced : IArray<Traced>
{
    private Traced(StaticNode node, Tensor<double> value) => (Node, Value) = (node, value);

    /// <summary>The numbers for the example. A decision that looks at them is frozen into the graph.</summary>
    public Tensor<double> Value { get; }

    /// <inheritdoc/>
    public Shape Shape => Value.Shape;

    internal StaticNode Node { get; }

    /// <summary>A constant.</summary>
    public static implicit operator Traced(double constant) => Constant(constant);

    /// <inheritdoc/>
    public static Traced Constant(Tensor<double> values) => new(StaticNode.Of(values), values);

    /// <summary>Notes a sum.</summary>
    public static Traced operator +(Traced a, Traced b) => Noted(new AddKernel(), a, b);

    /// <summary>Notes a difference.</summary>
    public static Traced operator -(Traced a, Traced b) => Noted(new SubtractKernel(), a, b);

    /// <summary>Notes a change of sign.</summary>
    public static Traced operator -(Traced a) => Noted(new NegateKernel(), a);

    /// <summary>Notes an element-wise product.</summary>
    public static Traced operator *(Traced a, Traced b) => Noted(new MultiplyKernel(), a, b);

    /// <summary>Notes a quotient.</summary>
    public static Traced operator /(Traced a, Traced b) => Noted(new DivideKernel(), a, b);

    /// <inheritdoc/>
    public static Traced Map<F>(Traced x) where F : IPointwise => Noted(new PointwiseKernel<F>(), x);

    /// <inheritdoc/>
    public static Traced Map<F>(Traced x, double parameter) where F : IPointwiseFamily => Noted(new FamilyKernel<F>(parameter), x);

    /// <inheritdoc/>
    public static Traced Linear<L>(Traced x, L rule) where L : struct, ILinear => Noted(new LinearKernel<L>(rule), x);

    /// <inheritdoc/>
    public static Traced Product<B>(Traced a, Traced b) where B : IBilinear =>
        typeof(B) == typeof(Times) ? a * b : Noted(new ProductKernel<B>(), a, b);

    /// <summary>Always fails: which elements a rule picks depends on numbers that a static graph does not know yet.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public static Pick Choose<S>(Traced x, S rule) where S : struct, ISelection =>
        throw new NotSupportedException($"{typeof(S).Name} picks elements by their numbers; a graph recorded on an example would pick the same places for ever.");

    /// <inheritdoc/>
    public static Traced Select<S>(Traced x, S rule) where S : struct, ISelection => Noted(new SelectionKernel<S>(rule), x);

    internal static Traced Input(Tensor<double> example) => new(StaticNode.Input(example.Shape), example);

    private static Traced Noted(Kernel kernel, params Traced[] operands)
    {
        var value = kernel.Run([.. operands.Select(operand => operand.Value)]);
        return new(StaticNode.Of(kernel, value.Shape, [.. operands.Select(operand => operand.Node)]), value);
    }
}
