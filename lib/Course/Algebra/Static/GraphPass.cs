namespace Course;

/// <summary>The passes of an optimising compiler that need nothing but the graph. Each makes a new graph; nodes that nothing uses drop out.</summary>
internal static class GraphPass
{
    /// <summary>What depends on no input is computed now, once.</summary>
    public static StaticNode FoldConstants(StaticNode output) => Rebuild(output, (node, operands) =>
        node.Kernel is { } kernel && operands.All(operand => operand.Constant is not null)
            ? StaticNode.Of(kernel.Run([.. operands.Select(operand => operand.Constant!)]))
            : With(node, operands));

    /// <summary>Of operations that do the same to the same operands, one is kept.</summary>
    public static StaticNode ShareEqual(StaticNode output)
    {
        Dictionary<(Kernel, StaticNode, StaticNode?), StaticNode> known = [];
        Dictionary<double, StaticNode> numbers = [];
        return Rebuild(output, (node, operands) =>
        {
            if (node.Constant is { Shape.Rank: 0 } number) return numbers.TryGetValue(number.Scalar, out var same) ? same : numbers[number.Scalar] = node;
            if (node.Kernel is null or FusedKernel) return With(node, operands);
            var key = (node.Kernel, operands[0], operands.Count > 1 ? operands[1] : null);
            return known.TryGetValue(key, out var twin) ? twin : known[key] = With(node, operands);
        });
    }

    /// <summary>Goes through the graph from the inputs on and replaces each node.</summary>
    public static StaticNode Rebuild(StaticNode output, Func<StaticNode, IReadOnlyList<StaticNode>, StaticNode> replace)
    {
        Dictionary<StaticNode, StaticNode> made = [];
        foreach (var node in output.TopologicalOrder()) made[node] = replace(node, [.. node.Operands.Select(operand => made[operand])]);
        return made[output];
    }

    private static StaticNode With(StaticNode node, IReadOnlyList<StaticNode> operands) =>
        node.Kernel is null || operands.SequenceEqual(node.Operands) ? node : StaticNode.Of(node.Kernel, node.Shape, operands);
}
