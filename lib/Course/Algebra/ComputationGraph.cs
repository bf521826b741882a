using System.Globalization;

namespace Course;

/// <summary>
/// The graph that reverse mode has built, as plain data to draw: a node for each variable, constant and operation,
/// an edge from each operand to what was computed from it.
/// </summary>
/// <param name="Nodes">Each after the ones it was computed from; the result is the last.</param>
/// <param name="Edges">Pairs of places in <paramref name="Nodes"/>.</param>
/// <remarks>Ledger D-02, E-62. Over <see cref="Tex"/> the values and gradients are formulas.</remarks>
public sealed record ComputationGraph(IReadOnlyList<ComputationNode> Nodes, IReadOnlyList<ComputationEdge> Edges)
{
    /// <summary>Reads the graph behind a result.</summary>
    /// <param name="result">What was computed.</param>
    /// <param name="names">Names for some of its nodes.</param>
    /// <exception cref="GraphFreedException">A Backward without <c>retainGraph: true</c> has freed the graph.</exception>
    public static ComputationGraph Of<V>(Var<V> result, params (Var<V> Node, string Name)[] names) where V : IArray<V>
    {
        Dictionary<Var<V>, int> places = [];
        List<ComputationNode> nodes = [];
        List<ComputationEdge> edges = [];
        foreach (var variable in result.TopologicalOrder())
        {
            var parents = variable.Parents;
            foreach (var parent in parents)
                if (!parent.RequiresGradient) Add(parent);
            Add(variable);
            foreach (var parent in parents) edges.Add(new(places[parent], places[variable]));
        }
        return new(nodes, edges);

        void Add(Var<V> variable)
        {
            if (!places.TryAdd(variable, nodes.Count)) return;
            var kind = !variable.RequiresGradient ? ComputationKind.Constant : variable.Parents.Count == 0 ? ComputationKind.Variable : ComputationKind.Operation;
            string? name = names.FirstOrDefault(pair => ReferenceEquals(pair.Node, variable)).Name;
            nodes.Add(new(kind, variable.Operation, name, Text(variable.Value), variable.HasGradient ? Text(variable.Gradient) : null));
        }
    }

    /// <summary>A single number is written out, an array by its shape, anything else in its own way.</summary>
    private static string Text<V>(V value) where V : IArray<V> => value switch
    {
        Tensor<double> { Count: 1 } number => number.Scalar.ToString("G4", CultureInfo.InvariantCulture),
        Tensor<float> { Count: 1 } number => number.Scalar.ToString("G4", CultureInfo.InvariantCulture),
        _ when value.Shape.IsKnown => value.Shape.ToString(),
        _ => value.ToString() ?? "",
    };
}

/// <summary>A node of a <see cref="ComputationGraph"/>.</summary>
/// <param name="Kind">Variable, constant or operation.</param>
/// <param name="Operation">What computed it: "+", "MatMul", …; "leaf" where nothing did.</param>
/// <param name="Name">The name given to it, if any.</param>
/// <param name="Value">Its value in short: a number, a shape or a formula.</param>
/// <param name="Gradient">The gradient that arrived there, in short; null before the backward sweep and for constants.</param>
public sealed record ComputationNode(ComputationKind Kind, string Operation, string? Name, string Value, string? Gradient)
{
    /// <summary>The name where there is one, else the operation; a constant without a name is its value.</summary>
    public string Label => Name ?? (Kind == ComputationKind.Constant ? Value : Operation);
}

/// <summary>An edge from an operand to what was computed from it.</summary>
/// <param name="From">The operand's place among the nodes.</param>
/// <param name="To">The place of the operation.</param>
public readonly record struct ComputationEdge(int From, int To);

/// <summary>What a node of a computation graph is.</summary>
public enum ComputationKind
{
    /// <summary>A leaf by which a gradient is computed: a parameter or an input.</summary>
    Variable,

    /// <summary>A fixed number or array: data, a target, a factor.</summary>
    Constant,

    /// <summary>The result of an operation.</summary>
    Operation,
}
