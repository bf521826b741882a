namespace Course;

/// <summary>
/// Reverse mode: a value that remembers how it was computed, so that one sweep from the result back to the inputs
/// gives the gradient by every one of them.
/// </summary>
/// <remarks>
/// Each operation adds a node to a graph that is built as the code runs (ledger E-62 … E-65). The rules are PyTorch's: leaves
/// add gradients up over sweeps, what is computed from a variable that requires a gradient requires one too, and Backward
/// frees the graph unless told to keep it. One thing is kept that PyTorch forgets: the gradients at inner nodes one holds on to.
/// </remarks>
public sealed partial class Var<V> : IArray<Var<V>> where V : IArray<V>
{
    private BackwardRule<V>? rule;
    private V gradient = default!;

    /// <summary>A leaf of the graph.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="requiresGradient">Whether Backward computes the gradient by it.</param>
    public Var(V value, bool requiresGradient = true)
    {
        Value = value;
        Operation = "leaf";
        RequiresGradient = requiresGradient;
    }

    internal Var(V value, BackwardRule<V> rule)
    {
        Value = value;
        this.rule = rule;
        Operation = rule.Operation;
        RequiresGradient = true;
    }

    /// <summary>The value.</summary>
    public V Value { get; }

    /// <summary>Whether a gradient by this value is wanted: it is for leaves made so, and for all that is computed from them.</summary>
    public bool RequiresGradient { get; }

    /// <summary>What computed the value: "leaf", "+", "MatMul", …</summary>
    public string Operation { get; }

    /// <summary>The operands it was computed from; empty for a leaf, and after the graph was freed.</summary>
    public IReadOnlyList<Var<V>> Parents => rule?.Operands ?? [];

    /// <summary>Whether Backward went through here and dropped the operands.</summary>
    public bool IsFreed { get; private set; }

    /// <summary>Whether a gradient has arrived.</summary>
    public bool HasGradient { get; private set; }

    /// <summary>The gradient of the result by this value, in its shape.</summary>
    /// <exception cref="GradientException">None has arrived.</exception>
    public V Gradient => HasGradient ? gradient : throw new GradientException(
        RequiresGradient
            ? "There is no gradient yet: call Backward() on a result that was computed from this variable."
            : "This is a constant, so no gradient is computed by it. Make it with new Var<V>(value) to get one.");

    /// <inheritdoc/>
    public Shape Shape => Value.Shape;

    /// <summary>Forgets the gradient, so that the next Backward starts afresh.</summary>
    public void ZeroGradient()
    {
        HasGradient = false;
        gradient = default!;
    }

    /// <summary>The same value as a constant, cut off from the graph: no gradient goes back through it.</summary>
    public Var<V> Detach() => new(Value, requiresGradient: false);

    /// <summary>A constant.</summary>
    public static implicit operator Var<V>(double constant) => new(constant, requiresGradient: false);

    /// <summary>A constant array.</summary>
    public static implicit operator Var<V>(V constant) => new(constant, requiresGradient: false);

    /// <inheritdoc/>
    public static Var<V> Constant(Tensor<double> values) => V.Constant(values);

    /// <summary>ā = ȳ, b̄ = ȳ</summary>
    public static Var<V> operator +(Var<V> a, Var<V> b)
    {
        var y = a.Value + b.Value;
        return Recorded(a, b) ? new Var<V>(y, new AddRule<V>(a, b)) : y;
    }

    /// <summary>ā = ȳ, b̄ = −ȳ</summary>
    public static Var<V> operator -(Var<V> a, Var<V> b)
    {
        var y = a.Value - b.Value;
        return Recorded(a, b) ? new Var<V>(y, new SubtractRule<V>(a, b)) : y;
    }

    /// <summary>ā = −ȳ</summary>
    public static Var<V> operator -(Var<V> a) => Recorded(a) ? new Var<V>(-a.Value, new NegateRule<V>(a)) : -a.Value;

    /// <summary>ā = ȳ ⊙ b, b̄ = a ⊙ ȳ</summary>
    public static Var<V> operator *(Var<V> a, Var<V> b) => Product<Times>(a, b);

    /// <summary>a / b = a ⊙ (1/b)</summary>
    public static Var<V> operator /(Var<V> a, Var<V> b) => a * Map<Reciprocal>(b);

    /// <summary>x̄ = ȳ ⊙ f′(x)</summary>
    public static Var<V> Map<F>(Var<V> x) where F : IPointwise
    {
        var y = V.Map<F>(x.Value);
        return Recorded(x) ? new Var<V>(y, new PointwiseRule<V, F>(x, y)) : y;
    }

    /// <summary>x̄ = ȳ ⊙ f′(x; c)</summary>
    public static Var<V> Map<F>(Var<V> x, double parameter) where F : IPointwiseFamily
    {
        var y = V.Map<F>(x.Value, parameter);
        return Recorded(x) ? new Var<V>(y, new FamilyRule<V, F>(x, y, parameter)) : y;
    }

    /// <summary>x̄ = Aᵀ ȳ</summary>
    public static Var<V> Linear<L>(Var<V> x, L rule) where L : struct, ILinear
    {
        var y = V.Linear(x.Value, rule);
        return Recorded(x) ? new Var<V>(y, new LinearRule<V, L>(x, rule)) : y;
    }

    /// <summary>The product's two backward rules.</summary>
    public static Var<V> Product<B>(Var<V> a, Var<V> b) where B : IBilinear
    {
        var y = V.Product<B>(a.Value, b.Value);
        return Recorded(a, b) ? new Var<V>(y, new ProductRule<V, B>(a, b)) : y;
    }

    /// <inheritdoc/>
    public static Pick Choose<S>(Var<V> x, S rule) where S : struct, ISelection => V.Choose(x.Value, rule);

    private static bool Recorded(Var<V> x) => x.RequiresGradient && Gradients.Enabled;

    private static bool Recorded(Var<V> a, Var<V> b) => (a.RequiresGradient || b.RequiresGradient) && Gradients.Enabled;
}
