namespace Course;

/// <summary>y = f(x): x̄ = ȳ ⊙ f′(x)</summary>
internal sealed class PointwiseRule<V, F>(Var<V> x, V y) : BackwardRule<V>(x) where V : IArray<V> where F : IPointwise
{
    private static readonly string Name = typeof(F).Name;

    public override string Operation => Name;

    public override void Pass(V gradient) => First.Accumulate(gradient * F.Slope(First.Value, y));
}

/// <summary>y = f(x; c): x̄ = ȳ ⊙ f′(x; c)</summary>
internal sealed class FamilyRule<V, F>(Var<V> x, V y, double parameter) : BackwardRule<V>(x) where V : IArray<V> where F : IPointwiseFamily
{
    private static readonly string Name = typeof(F).Name;

    public override string Operation => Name;

    public override void Pass(V gradient) => First.Accumulate(gradient * F.Slope(First.Value, y, parameter));
}
