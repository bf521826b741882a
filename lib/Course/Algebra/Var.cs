namespace Course;

/// <summary>
/// Reverse mode: a value that remembers how it was computed, so that one sweep from the result back to the inputs
/// gives the gradient by every one of them.
/// </summary>
/// <remarks>
/// Each operation adds a node to a graph that is built as the code runs (ledger E-62 … E-65). Backward visits the
/// nodes in reverse topological order and lets each pass its gradient v̄ to its parents: v̄ᵢ = Σⱼ v̄ⱼ ∂vⱼ/∂vᵢ.
/// </remarks>
public sealed class Var<V> : IArray<Var<V>> where V : IArray<V>
{
    private readonly Action<V>? pass;
    private V gradient = default!;

    /// <summary>A leaf of the graph.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="requiresGradient">Whether Backward computes the gradient by it.</param>
    public Var(V value, bool requiresGradient = true) : this(value, "leaf", [], null) => RequiresGradient = requiresGradient;

    private Var(V value, string operation, Var<V>[] parents, Action<V>? pass)
    {
        Value = value;
        Operation = operation;
        RequiresGradient = parents.Any(parent => parent.RequiresGradient);
        if (!RequiresGradient) return;
        Parents = parents;
        this.pass = pass;
    }

    /// <summary>The value.</summary>
    public V Value { get; }

    /// <summary>Whether a gradient by this value is wanted: it is for leaves made so, and for all that is computed from them.</summary>
    public bool RequiresGradient { get; }

    /// <summary>What computed the value: "leaf", "+", "MatMul", …</summary>
    public string Operation { get; }

    /// <summary>The operands it was computed from; empty for a leaf.</summary>
    public IReadOnlyList<Var<V>> Parents { get; } = [];

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

    /// <summary>Computes the gradient of this single number by everything it was computed from. Gradients add up over calls.</summary>
    /// <exception cref="GradientException">This is not a single number, or nothing in it requires a gradient.</exception>
    public void Backward()
    {
        if (Shape.IsKnown && Shape.Count != 1)
            throw new GradientException($"Backward() without an argument starts from a single number, but this result has shape {Shape}. Reduce it (Sum, Mean), or give the gradient of the final result by it: Backward(outputGradient).");
        Backward(((V)1.0).BroadcastTo(Shape));
    }

    /// <summary>Starts from a given gradient by this value: a vector–Jacobian product.</summary>
    /// <param name="outputGradient">ȳ, of this value's shape.</param>
    /// <exception cref="GradientException">Nothing in this result requires a gradient.</exception>
    /// <exception cref="ShapeException">The gradient has another shape.</exception>
    public void Backward(V outputGradient)
    {
        if (!RequiresGradient)
            throw new GradientException("Nothing to differentiate by: this result was computed from constants only.");
        if (outputGradient.Shape != Shape)
            throw new ShapeException($"The gradient given to Backward has shape {outputGradient.Shape}; it must have the result's shape {Shape}.");
        var order = TopologicalOrder();
        // What inner nodes hold is of this sweep only; leaves add up over sweeps.
        foreach (var node in order)
            if (node.pass is not null) node.HasGradient = false;
        Accumulate(outputGradient);
        for (int i = order.Count - 1; i >= 0; i--)
            if (order[i].HasGradient) order[i].pass?.Invoke(order[i].gradient);
    }

    /// <summary>Forgets the gradient, so that the next Backward starts afresh.</summary>
    public void ZeroGradient() => HasGradient = false;

    /// <summary>The nodes this value depends on, each after the ones it was computed from. No recursion: graphs may be deep.</summary>
    public IReadOnlyList<Var<V>> TopologicalOrder()
    {
        List<Var<V>> order = [];
        HashSet<Var<V>> seen = [this];
        Stack<(Var<V> Node, int Next)> path = new([(this, 0)]);
        while (path.TryPop(out var top))
        {
            if (top.Next == top.Node.Parents.Count)
            {
                order.Add(top.Node);
                continue;
            }
            path.Push((top.Node, top.Next + 1));
            var parent = top.Node.Parents[top.Next];
            if (parent.RequiresGradient && seen.Add(parent)) path.Push((parent, 0));
        }
        return order;
    }

    /// <summary>A constant.</summary>
    public static implicit operator Var<V>(double constant) => new(constant, requiresGradient: false);

    /// <summary>A constant array.</summary>
    public static implicit operator Var<V>(V constant) => new(constant, requiresGradient: false);

    /// <summary>ā = ȳ, b̄ = ȳ</summary>
    public static Var<V> operator +(Var<V> a, Var<V> b) => new(a.Value + b.Value, "+", [a, b], g => { a.Accumulate(g); b.Accumulate(g); });

    /// <summary>ā = ȳ, b̄ = −ȳ</summary>
    public static Var<V> operator -(Var<V> a, Var<V> b) => new(a.Value - b.Value, "−", [a, b], g => { a.Accumulate(g); b.Accumulate(-g); });

    /// <summary>ā = −ȳ</summary>
    public static Var<V> operator -(Var<V> a) => new(-a.Value, "−", [a], g => a.Accumulate(-g));

    /// <summary>ā = ȳ ⊙ b, b̄ = a ⊙ ȳ</summary>
    public static Var<V> operator *(Var<V> a, Var<V> b) => Product<Times>(a, b);

    /// <summary>a / b = a ⊙ (1/b)</summary>
    public static Var<V> operator /(Var<V> a, Var<V> b) => a * Map<Reciprocal>(b);

    /// <summary>x̄ = ȳ ⊙ f′(x)</summary>
    public static Var<V> Map<F>(Var<V> x) where F : IPointwise
    {
        var y = V.Map<F>(x.Value);
        return new(y, typeof(F).Name, [x], g => x.Accumulate(g * F.Slope(x.Value, y)));
    }

    /// <summary>x̄ = ȳ ⊙ f′(x; c)</summary>
    public static Var<V> Map<F>(Var<V> x, double parameter) where F : IPointwiseFamily
    {
        var y = V.Map<F>(x.Value, parameter);
        return new(y, typeof(F).Name, [x], g => x.Accumulate(g * F.Slope(x.Value, y, parameter)));
    }

    /// <summary>x̄ = Aᵀ ȳ</summary>
    public static Var<V> Linear<L>(Var<V> x, L rule) where L : struct, ILinear =>
        new(V.Linear(x.Value, rule), typeof(L).Name, [x], g => x.Accumulate(rule.Adjoint(g, x.Shape)));

    /// <summary>The product's two backward rules.</summary>
    public static Var<V> Product<B>(Var<V> a, Var<V> b) where B : IBilinear => new(V.Product<B>(a.Value, b.Value), typeof(B).Name, [a, b], g =>
    {
        if (a.RequiresGradient) a.Accumulate(B.Left(g, b.Value));
        if (b.RequiresGradient) b.Accumulate(B.Right(a.Value, g));
    });

    /// <inheritdoc/>
    public static Pick Choose<S>(Var<V> x, S rule) where S : struct, ISelection => V.Choose(x.Value, rule);

    /// <summary>Adds a share of the gradient; where the value was stretched by broadcasting, the shares of its copies are summed (ledger E-49).</summary>
    private void Accumulate(V share)
    {
        if (!RequiresGradient) return;
        if (share.Shape != Shape) share = share.SumTo(Shape);
        gradient = HasGradient ? gradient + share : share;
        HasGradient = true;
    }
}
