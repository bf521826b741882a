namespace Course;

/// <summary>y = a · b, linear in each: the product's two backward rules.</summary>
internal sealed class ProductRule<V, B>(Var<V> a, Var<V> b) : BackwardRule<V>(a, b) where V : IArray<V> where B : IBilinear
{
    private static readonly string Name = typeof(B).Name;

    public override string Operation => Name;

    public override void Pass(V gradient)
    {
        if (First.RequiresGradient) First.Accumulate(B.Left(gradient, Second!.Value));
        if (Second!.RequiresGradient) Second.Accumulate(B.Right(First.Value, gradient));
    }
}
