namespace Course;

/// <summary>The memory that a forward pass leaves behind for the backward pass: the result of each layer, which the next one remembers as its input.</summary>
/// <remarks>
/// Counted are the results that layers hand on, once each: a layer that only gives its input another shape adds nothing. What a
/// layer keeps inside it beside that (the probabilities of attention, the standardised numbers of a norm) is not counted.
/// Ledger D-07.
/// </remarks>
public static class ActivationMemory
{
    /// <summary>Runs the network on a batch and lists what its layers leave.</summary>
    /// <param name="model">The network; chains and residual branches are looked into.</param>
    /// <param name="x">A batch; only its shape matters to the count.</param>
    public static IReadOnlyList<KeptActivation> Of<T>(Layer<T> model, Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        List<KeptActivation> kept = [new("input", "input", x.Shape, BytesOf(x))];
        Run(model, x, "", kept);
        return kept;
    }

    /// <summary>All of it, in bytes.</summary>
    public static long Total<T>(Layer<T> model, Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T> => Of(model, x).Sum(kept => kept.Bytes);

    private static Tensor<T> Run<T>(Layer<T> layer, Tensor<T> x, string place, List<KeptActivation> kept) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (layer is Sequential<T> chain)
        {
            for (int i = 0; i < chain.Layers.Count; i++) x = Run(chain.Layers[i], x, LayerTree.Join(place, $"{i}"), kept);
            return x;
        }
        if (layer is Residual<T> residual) Run(residual.Branch, x, LayerTree.Join(place, "branch"), kept);
        var y = layer.Forward(x);
        kept.Add(new(place, LayerTree.NameOf(layer), y.Shape, y.Span.Overlaps(x.Span) ? 0 : BytesOf(y)));
        return y;
    }

    private static unsafe long BytesOf<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T> => (long)sizeof(T) * x.Count;
}

/// <summary>What one layer leaves for the backward pass.</summary>
/// <param name="Place">Where it stands, such as "2" or "2.branch.0".</param>
/// <param name="Layer">What it is.</param>
/// <param name="Shape">The shape of its result.</param>
/// <param name="Bytes">The memory of its result; 0 where it shares its input's.</param>
public sealed record KeptActivation(string Place, string Layer, Shape Shape, long Bytes);
