namespace Course;

/// <summary>y = A x: x̄ = Aᵀ ȳ</summary>
internal sealed class LinearRule<V, L>(Var<V> x, L rule) : BackwardRule<V>(x) where V : IArray<V> where L : struct, ILinear
{
    private static readonly string Name = typeof(L).Name;

    public override string Operation => Name;

    public override void Pass(V gradient) => First.Accumulate(rule.Adjoint(gradient, First.Shape));
}
