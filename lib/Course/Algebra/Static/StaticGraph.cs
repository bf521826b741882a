using System.Globalization;

namespace Course;

/// <summary>
/// A computation written down before it is run: recorded once on an example, improved as a whole, and then run on other inputs of
/// the same shapes.
/// </summary>
/// <remarks>
/// This is what TensorFlow 1, <c>torch.jit.trace</c> and <c>jax.jit</c> do. <see cref="Var{V}"/> builds its graph anew each time the code
/// runs. Ledger E-64.
/// </remarks>
public sealed class StaticGraph
{
    private readonly IReadOnlyList<StaticNode> inputs, order;
    private readonly StaticNode output;

    private StaticGraph(IReadOnlyList<StaticNode> inputs, StaticNode output) => (this.inputs, this.output, order) = (inputs, output, output.TopologicalOrder());

    /// <summary>The number of operations that one run performs.</summary>
    public int Operations => order.Count(node => node.Kernel is not null);

    /// <summary>How many numbers one run writes to memory: the elements of all intermediate results and of the final one.</summary>
    public long NumbersWritten => order.Where(node => node.Kernel is not null).Sum(node => (long)node.Shape.Count);

    /// <summary>Runs a function of one array on an example and writes down what it does.</summary>
    /// <param name="f">The function. For its gradient, make a <c>Var&lt;Traced&gt;</c> inside, call Backward and return the gradient.</param>
    /// <param name="example">An input of the shape that the graph is for.</param>
    public static StaticGraph Record(Func<Traced, Traced> f, Tensor<double> example) => Record(x => f(x[0]), [example]);

    /// <summary>Runs a function of several arrays on examples and writes down what it does.</summary>
    /// <param name="f">The function.</param>
    /// <param name="examples">Inputs of the shapes that the graph is for.</param>
    public static StaticGraph Record(Func<IReadOnlyList<Traced>, Traced> f, IReadOnlyList<Tensor<double>> examples)
    {
        Traced[] traced = [.. examples.Select(Traced.Input)];
        return new([.. traced.Select(x => x.Node)], f(traced).Node);
    }

    /// <summary>The same function, with everything that depends on no input computed now.</summary>
    public StaticGraph FoldConstants() => new(inputs, GraphPass.FoldConstants(output));

    /// <summary>The same function, with each operation that occurs twice done once (common-subexpression elimination).</summary>
    public StaticGraph ShareEqual() => new(inputs, GraphPass.ShareEqual(output));

    /// <summary>The same function, with element-wise operations that follow one another done in a single pass over memory.</summary>
    public StaticGraph Fuse() => new(inputs, Fusion.Apply(output));

    /// <summary>All three, in this order.</summary>
    public StaticGraph Optimize() => FoldConstants().ShareEqual().Fuse();

    /// <summary>Runs the graph.</summary>
    /// <param name="values">The inputs, of the shapes it was recorded for.</param>
    /// <exception cref="ArgumentException">There are more or fewer inputs.</exception>
    /// <exception cref="ShapeException">An input has another shape.</exception>
    public Tensor<double> Run(params IReadOnlyList<Tensor<double>> values)
    {
        if (values.Count != inputs.Count) throw new ArgumentException($"The graph has {inputs.Count} inputs; got {values.Count}.", nameof(values));
        Dictionary<StaticNode, Tensor<double>> results = [];
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Shape != inputs[i].Shape)
                throw new ShapeException($"The graph was recorded for input {i} of shape {inputs[i].Shape}; got {values[i].Shape}. Record it anew for another shape.");
            results[inputs[i]] = values[i];
        }
        foreach (var node in order)
            if (node.Kernel is { } kernel) results[node] = kernel.Run([.. node.Operands.Select(operand => results[operand])]);
            else if (node.Constant is { } constant) results[node] = constant;
        return results[output];
    }

    /// <summary>The graph as plain data to draw.</summary>
    /// <param name="names">The inputs' names.</param>
    public ComputationGraph Drawing(params string[] names)
    {
        var places = order.Select((node, place) => (node, place)).ToDictionary(pair => pair.node, pair => pair.place);
        return new(
            [.. order.Select(node => new ComputationNode(
                node.Kernel is not null ? ComputationKind.Operation : node.Constant is not null ? ComputationKind.Constant : ComputationKind.Variable,
                node.Kernel is FusedKernel fused ? $"{fused.Steps.Count} fused" : node.Kernel?.Name ?? "input", Named(node), Text(node), null))],
            [.. order.SelectMany(node => node.Operands.Select(operand => new ComputationEdge(places[operand], places[node])))]);

        string? Named(StaticNode node) => Array.IndexOf([.. inputs], node) is >= 0 and var i && i < names.Length ? names[i] : null;
    }

    /// <summary>The program, a line for each operation.</summary>
    public override string ToString()
    {
        Dictionary<StaticNode, string> names = [];
        List<string> lines = [];
        foreach (var node in order)
        {
            names[node] = node.Kernel is not null ? $"v{lines.Count + 1}" : node.Constant is not null ? Text(node) : $"x{Array.IndexOf([.. inputs], node)}";
            if (node.Kernel is not null) lines.Add($"{names[node]} = {node.Kernel.Name} {string.Join(" ", node.Operands.Select(operand => names[operand]))}");
        }
        return string.Join('\n', lines);
    }

    private static string Text(StaticNode node) =>
        node.Constant is { Count: 1 } number ? number.Span[0].ToString("G4", CultureInfo.InvariantCulture) : node.Shape.ToString();
}
