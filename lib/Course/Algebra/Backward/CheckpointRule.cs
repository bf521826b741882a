namespace Course;

/// <summary>y = f(x), forgotten in between: computes the segment again, this time with its graph, and goes back through that.</summary>
internal sealed class CheckpointRule<V>(Func<Var<V>, Var<V>> f, Var<V> x, Var<V>[] leaves) : BackwardRule<V>(x) where V : IArray<V>
{
    public override string Operation => "Checkpoint";

    public override IReadOnlyList<Var<V>> Operands => [First, .. leaves];

    public override void Pass(V gradient)
    {
        var input = new Var<V>(First.Value, First.RequiresGradient);
        try
        {
            // Backward may be called where recording is off.
            using var scope = Gradients.Enabled ? null : Gradients.On();
            f(input).Backward(gradient);
        }
        catch (GraphFreedException inner)
        {
            throw GradientException.ComputedOutside(inner);
        }
        if (input.HasGradient) First.Accumulate(input.Gradient);
    }
}
