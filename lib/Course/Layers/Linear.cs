namespace Course;

/// <summary>
/// The fully connected layer for a batch whose rows are examples: Y = X W + b.
/// </summary>
/// <remarks>
/// Shapes: X [batch, in], W [in, out], b [out], Y [batch, out]. For one example written as a column, Document D has y = W x with
/// W [out, in]; its W is the transpose of this one. <see cref="Linear{T}"/> is the layer to train with. Ledger D-03, E-43.
/// </remarks>
public static class Linear
{
    /// <summary>Y = X W + b</summary>
    /// <param name="x">X, one example a row.</param>
    /// <param name="w">W, one column an output.</param>
    /// <param name="b">b, added to every row.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    public static V Forward<V>(V x, V w, V b) where V : IArray<V>
    {
        Check(x, w);
        if (b.Shape.IsKnown && b.Shape != [w.Shape[1]])
            throw new ShapeException($"Linear: the bias of a layer with weights {w.Shape} has shape [{w.Shape[1]}], a number for each output; this one has {b.Shape}.");
        return x.MatMul(w) + b;
    }

    /// <summary>Y of a constant batch and variable parameters.</summary>
    /// <inheritdoc cref="Forward{V}(V, V, V)"/>
    public static Var<V> Forward<V>(V x, Var<V> w, Var<V> b) where V : IArray<V> => Forward<Var<V>>(x, w, b);

    /// <summary>Y of a variable among constants.</summary>
    /// <inheritdoc cref="Forward{V}(V, V, V)"/>
    public static Var<V> Forward<V>(V x, Var<V> w, V b) where V : IArray<V> => Forward<Var<V>>(x, w, b);

    /// <summary>Y of a variable among constants.</summary>
    /// <inheritdoc cref="Forward{V}(V, V, V)"/>
    public static Var<V> Forward<V>(V x, V w, Var<V> b) where V : IArray<V> => Forward<Var<V>>(x, w, b);

    /// <summary>X̄ = Ȳ Wᵀ, the message to the layer before; W̄ = Xᵀ Ȳ and b̄ = Σ rows of Ȳ, the blame of the parameters.</summary>
    /// <param name="g">Ȳ, the gradient by Y.</param>
    /// <param name="x">X, as it was in the forward pass.</param>
    /// <param name="w">W, as it was in the forward pass.</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    public static LinearGradients<V> Backward<V>(V g, V x, V w) where V : IArray<V>
    {
        Check(x, w);
        if (g.Shape.IsKnown && g.Shape != [x.Shape[0], w.Shape[1]])
            throw new ShapeException($"Linear: for inputs {x.Shape} and weights {w.Shape} the output's gradient has shape [{x.Shape[0]}, {w.Shape[1]}]; this one has {g.Shape}.");
        return new(MatMul.Left(g, w), MatMul.Right(x, g), g.Sum(axis: 0));
    }

    private static void Check<V>(V x, V w) where V : IArray<V>
    {
        if (!x.Shape.IsKnown || !w.Shape.IsKnown) return;
        if (x.Shape.Rank != 2 || w.Shape.Rank != 2 || x.Shape[1] != w.Shape[0])
            throw new ShapeException($"Linear: inputs [batch, in] and weights [in, out] are needed with the same 'in'; the shapes are {x.Shape} and {w.Shape}.");
    }
}

/// <summary>What <see cref="Linear.Backward{V}"/> computes.</summary>
/// <param name="X">∂L/∂X, in the shape of the inputs.</param>
/// <param name="W">∂L/∂W, in the shape of the weights.</param>
/// <param name="B">∂L/∂b, in the shape of the bias.</param>
public sealed record LinearGradients<V>(V X, V W, V B) where V : IArray<V>;
