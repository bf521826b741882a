namespace Course;

/// <summary>
/// Numbers that count what they cost, as one more reading of the rules: run a formula over <see cref="Counted"/>, and the
/// tally says how many floating-point operations it took. <c>Var&lt;Counted&gt;</c> counts the backward sweep as well.
/// </summary>
/// <param name="Value">The numbers.</param>
/// <param name="Tally">Where the operations are counted; null for constants, which count where they meet something that is watched.</param>
/// <remarks>Moving numbers (transposing, slicing, copying) is no floating-point operation. Ledger D-05, D-06, D-11.</remarks>
public readonly record struct Counted(Tensor<double> Value, FlopCount? Tally) : IArray<Counted>
{
    /// <inheritdoc/>
    public Shape Shape => Value.Shape;

    /// <summary>A constant.</summary>
    public static implicit operator Counted(double constant) => new(constant, null);

    /// <inheritdoc/>
    public static Counted Constant(Tensor<double> values) => new(values, null);

    /// <summary>One addition for each element of the result.</summary>
    public static Counted operator +(Counted a, Counted b) => Each("Add", a.Value + b.Value, a.Tally ?? b.Tally);

    /// <summary>One subtraction for each element of the result.</summary>
    public static Counted operator -(Counted a, Counted b) => Each("Subtract", a.Value - b.Value, a.Tally ?? b.Tally);

    /// <summary>One change of sign for each element.</summary>
    public static Counted operator -(Counted a) => Each("Negate", -a.Value, a.Tally);

    /// <summary>One multiplication for each element of the result.</summary>
    public static Counted operator *(Counted a, Counted b) => Product<Times>(a, b);

    /// <summary>One division for each element of the result.</summary>
    public static Counted operator /(Counted a, Counted b) => Each("Divide", a.Value / b.Value, a.Tally ?? b.Tally);

    /// <summary>One function value for each element.</summary>
    public static Counted Map<F>(Counted x) where F : IPointwise => Each(typeof(F).Name, Tensor<double>.Map<F>(x.Value), x.Tally);

    /// <summary>One function value for each element.</summary>
    public static Counted Map<F>(Counted x, double parameter) where F : IPointwiseFamily =>
        Each(typeof(F).Name, Tensor<double>.Map<F>(x.Value, parameter), x.Tally);

    /// <summary>An addition for each element where the rule sums; nothing where it moves or copies.</summary>
    public static Counted Linear<L>(Counted x, L rule) where L : struct, ILinear
    {
        x.Tally?.Add(typeof(L).Name, rule is SumTo or MeanTo or Col2Im or Put ? x.Value.Count : 0);
        return x with { Value = Tensor<double>.Linear(x.Value, rule) };
    }

    /// <summary>2mkn for a matrix product, one for each element of the result otherwise.</summary>
    public static Counted Product<B>(Counted a, Counted b) where B : IBilinear
    {
        var (value, tally) = (Tensor<double>.Product<B>(a.Value, b.Value), a.Tally ?? b.Tally);
        tally?.Add(typeof(B).Name, typeof(B) == typeof(MatMul) ? 2L * value.Count * a.Shape[-1] : value.Count);
        return new(value, tally);
    }

    /// <summary>A comparison for each element.</summary>
    public static Pick Choose<S>(Counted x, S rule) where S : struct, ISelection
    {
        x.Tally?.Add(typeof(S).Name, x.Value.Count);
        return Tensor<double>.Choose(x.Value, rule);
    }

    private static Counted Each(string operation, Tensor<double> result, FlopCount? tally)
    {
        tally?.Add(operation, result.Count);
        return new(result, tally);
    }
}
