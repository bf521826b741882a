namespace Course;

/// <summary>
/// Forward mode: a value and its tangent, the rate at which the value changes along one chosen direction.
/// Every operation carries both, so one sweep from inputs to outputs gives a Jacobian–vector product.
/// </summary>
/// <param name="Value">x.</param>
/// <param name="Tangent">ẋ, of the same shape (or a constant that broadcasts to it).</param>
/// <remarks>Ledger E-66, E-67. Over <see cref="Var{V}"/> it gives Hessian–vector products (E-68).</remarks>
public readonly record struct Dual<V>(V Value, V Tangent) : IArray<Dual<V>> where V : IArray<V>
{
    /// <inheritdoc/>
    public Shape Shape => Value.Shape;

    /// <summary>A constant: its tangent is 0.</summary>
    public static implicit operator Dual<V>(double constant) => new(constant, 0.0);

    /// <summary>A constant array: its tangent is 0.</summary>
    public static implicit operator Dual<V>(V constant) => new(constant, 0.0);

    /// <inheritdoc/>
    public static Dual<V> Constant(Tensor<double> values) => V.Constant(values);

    /// <summary>(a + b)˙ = ȧ + ḃ</summary>
    public static Dual<V> operator +(Dual<V> a, Dual<V> b) => new(a.Value + b.Value, a.Tangent + b.Tangent);

    /// <summary>(a − b)˙ = ȧ − ḃ</summary>
    public static Dual<V> operator -(Dual<V> a, Dual<V> b) => new(a.Value - b.Value, a.Tangent - b.Tangent);

    /// <summary>(−a)˙ = −ȧ</summary>
    public static Dual<V> operator -(Dual<V> a) => new(-a.Value, -a.Tangent);

    /// <summary>(a ⊙ b)˙ = ȧ ⊙ b + a ⊙ ḃ</summary>
    public static Dual<V> operator *(Dual<V> a, Dual<V> b) => Product<Times>(a, b);

    /// <summary>a / b = a ⊙ (1/b)</summary>
    public static Dual<V> operator /(Dual<V> a, Dual<V> b) => a * Map<Reciprocal>(b);

    /// <summary>ẏ = f′(x) ⊙ ẋ</summary>
    public static Dual<V> Map<F>(Dual<V> x) where F : IPointwise
    {
        var y = V.Map<F>(x.Value);
        return new(y, F.Slope(x.Value, y) * x.Tangent);
    }

    /// <summary>ẏ = f′(x; c) ⊙ ẋ</summary>
    public static Dual<V> Map<F>(Dual<V> x, double parameter) where F : IPointwiseFamily
    {
        var y = V.Map<F>(x.Value, parameter);
        return new(y, F.Slope(x.Value, y, parameter) * x.Tangent);
    }

    /// <summary>ẏ = A ẋ</summary>
    public static Dual<V> Linear<L>(Dual<V> x, L rule) where L : struct, ILinear => new(V.Linear(x.Value, rule), V.Linear(x.Full, rule));

    /// <summary>The product rule: ẏ = ȧ · b + a · ḃ</summary>
    public static Dual<V> Product<B>(Dual<V> a, Dual<V> b) where B : IBilinear =>
        new(V.Product<B>(a.Value, b.Value), V.Product<B>(a.Full, b.Value) + V.Product<B>(a.Value, b.Full));

    /// <inheritdoc/>
    public static Pick Choose<S>(Dual<V> x, S rule) where S : struct, ISelection => V.Choose(x.Value, rule);

    /// <summary>The tangent in the value's own shape: a constant's tangent is stored as a single 0.</summary>
    private V Full => Tangent.Shape == Shape ? Tangent : Tangent.BroadcastTo(Shape);
}
