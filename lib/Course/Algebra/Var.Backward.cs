namespace Course;

public sealed partial class Var<V>
{
    // What one sweep notes at an inner node. A graph is swept by one thread at a time; leaves, which graphs share, carry no notes.
    private long sweep;
    private int waitingFor;
    private Var<V>? next;

    /// <summary>Computes the gradient of this single number by everything it was computed from. Gradients of leaves add up over calls.</summary>
    /// <param name="retainGraph">True to keep the graph for another sweep or for a drawing; else its memory is returned.</param>
    /// <exception cref="GradientException">This is not a single number, or nothing in it requires a gradient.</exception>
    /// <exception cref="GraphFreedException">An earlier sweep freed the graph.</exception>
    public void Backward(bool retainGraph = false)
    {
        if (Shape.IsKnown && Shape.Count != 1)
            throw new GradientException($"Backward() without an argument starts from a single number, but this result has shape {Shape}. Reduce it (Sum, Mean), or give the gradient of the final result by it: Backward(outputGradient).");
        Backward(((V)1.0).BroadcastTo(Shape), retainGraph);
    }

    /// <summary>Starts from a given gradient by this value: a vector–Jacobian product.</summary>
    /// <param name="outputGradient">ȳ, of this value's shape.</param>
    /// <param name="retainGraph">True to keep the graph for another sweep or for a drawing; else its memory is returned.</param>
    /// <exception cref="GradientException">Nothing in this result requires a gradient.</exception>
    /// <exception cref="ShapeException">The gradient has another shape.</exception>
    /// <exception cref="GraphFreedException">An earlier sweep freed the graph.</exception>
    public void Backward(V outputGradient, bool retainGraph = false)
    {
        if (!RequiresGradient)
            throw new GradientException("Nothing to differentiate by: this result was computed from constants only, from detached values, or inside Gradients.Off().");
        if (outputGradient.Shape != Shape)
            throw new ShapeException($"The gradient given to Backward has shape {outputGradient.Shape}; it must have the result's shape {Shape}.");
        CountUses();
        Accumulate(outputGradient);
        PassBack(retainGraph);
    }

    /// <summary>The nodes this value depends on, each after the ones it was computed from. No recursion: graphs may be deep.</summary>
    /// <exception cref="GraphFreedException">A sweep has freed the graph.</exception>
    public IReadOnlyList<Var<V>> TopologicalOrder()
    {
        List<Var<V>> order = [];
        HashSet<Var<V>> seen = [this];
        Stack<(Var<V> Node, IReadOnlyList<Var<V>> Parents, int Next)> path = new([(this, OperandsOf(this), 0)]);
        while (path.TryPop(out var top))
        {
            if (top.Next == top.Parents.Count)
            {
                order.Add(top.Node);
                continue;
            }
            path.Push((top.Node, top.Parents, top.Next + 1));
            var parent = top.Parents[top.Next];
            if (parent.RequiresGradient && seen.Add(parent)) path.Push((parent, OperandsOf(parent), 0));
        }
        return order;

        static IReadOnlyList<Var<V>> OperandsOf(Var<V> node) => node.IsFreed ? throw GraphFreedException.At(node.Operation) : node.Parents;
    }

    /// <summary>Adds a share of the gradient; where the value was stretched by broadcasting, the shares of its copies are summed (ledger E-49).</summary>
    internal void Accumulate(V share)
    {
        if (!RequiresGradient) return;
        if (share.Shape != Shape) share = share.SumTo(Shape);
        gradient = HasGradient ? gradient + share : share;
        HasGradient = true;
    }

    /// <summary>Visits every inner node once and counts how many operations in this graph use it: so many shares it has to wait for.</summary>
    private void CountUses()
    {
        long current = SweepNumber.Next();
        Var<V>? found = null;
        Use(this);
        while (found is { } node)
        {
            found = node.next;
            if (node.rule is null) continue;
            Use(node.rule.First);
            if (node.rule.Second is not null) Use(node.rule.Second);
        }

        void Use(Var<V> node)
        {
            if (node.IsFreed) throw GraphFreedException.At(node.Operation);
            if (node.rule is null) return;
            if (node.sweep != current)
            {
                // What an inner node holds is of one sweep only; leaves add up over sweeps.
                (node.sweep, node.waitingFor, node.HasGradient) = (current, 0, false);
                (node.next, found) = (found, node);
            }
            node.waitingFor++;
        }
    }

    /// <summary>
    /// Goes from the result back: a node passes its gradient on once all shares of it have arrived. Only a sweep inside this one,
    /// of a checkpointed segment, can have freed a node meanwhile.
    /// </summary>
    private void PassBack(bool retainGraph)
    {
        Var<V>? ready = null;
        Arrived(this);
        while (ready is { } node)
        {
            (ready, node.next) = (node.next, null);
            var rule = node.rule ?? throw GradientException.ComputedOutside();
            if (node.HasGradient) rule.Pass(node.gradient);
            if (!retainGraph) (node.rule, node.IsFreed) = (null, true);
            Arrived(rule.First);
            if (rule.Second is not null) Arrived(rule.Second);
        }

        void Arrived(Var<V> node)
        {
            if (node.IsFreed) throw GradientException.ComputedOutside();
            if (node.rule is not null && --node.waitingFor == 0) (node.next, ready) = (ready, node);
        }
    }
}

/// <summary>Tells sweeps apart, so that a node knows whether this one has met it already.</summary>
internal static class SweepNumber
{
    private static long last;

    public static long Next() => Interlocked.Increment(ref last);
}
