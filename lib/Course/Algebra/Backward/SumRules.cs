namespace Course;

/// <summary>y = a + b: ā = ȳ, b̄ = ȳ</summary>
internal sealed class AddRule<V>(Var<V> a, Var<V> b) : BackwardRule<V>(a, b) where V : IArray<V>
{
    public override string Operation => "+";

    public override void Pass(V gradient)
    {
        First.Accumulate(gradient);
        Second!.Accumulate(gradient);
    }
}

/// <summary>y = a − b: ā = ȳ, b̄ = −ȳ</summary>
internal sealed class SubtractRule<V>(Var<V> a, Var<V> b) : BackwardRule<V>(a, b) where V : IArray<V>
{
    public override string Operation => "−";

    public override void Pass(V gradient)
    {
        First.Accumulate(gradient);
        if (Second!.RequiresGradient) Second.Accumulate(-gradient);
    }
}

/// <summary>y = −x: x̄ = −ȳ</summary>
internal sealed class NegateRule<V>(Var<V> x) : BackwardRule<V>(x) where V : IArray<V>
{
    public override string Operation => "−";

    public override void Pass(V gradient) => First.Accumulate(-gradient);
}
