namespace Course;

/// <summary>Finds element-wise operations that follow one another and makes one <see cref="FusedKernel"/> of them.</summary>
internal static class Fusion
{
    /// <summary>An operation moves into the one that uses it if that is the only one, is element-wise as well, and has its shape.</summary>
    public static StaticNode Apply(StaticNode output)
    {
        var order = output.TopologicalOrder();
        var users = order.SelectMany(node => node.Operands.Distinct().Select(operand => (operand, node))).ToLookup(pair => pair.operand, pair => pair.node);
        var inner = order.Where(node => node != output && Fits(node) && users[node].Take(2).Count() == 1
            && users[node].First() is var user && Fits(user) && user.Shape == node.Shape).ToHashSet();
        Dictionary<StaticNode, StaticNode> made = [];
        foreach (var node in order)
            if (!inner.Contains(node)) made[node] = node.Kernel is null ? node : Group(node, inner, made);
        return made[output];
    }

    /// <summary>One node for an operation and all that moved into it.</summary>
    private static StaticNode Group(StaticNode root, HashSet<StaticNode> inner, Dictionary<StaticNode, StaticNode> made)
    {
        List<StaticNode> inside = [], outside = [];
        Collect(root);
        StaticNode[] operands = [.. outside.Select(node => made[node])];
        if (inside.Count == 1) return StaticNode.Of(root.Kernel!, root.Shape, [.. root.Operands.Select(node => made[node])]);
        var steps = inside.Select(node => ((ElementKernel)node.Kernel!, Place(node.Operands[0]), node.Operands.Count > 1 ? Place(node.Operands[1]) : -1));
        return StaticNode.Of(new FusedKernel([.. steps], outside.Count, root.Shape), root.Shape, operands);

        void Collect(StaticNode node)
        {
            foreach (var operand in node.Operands)
                if (!inner.Contains(operand))
                {
                    if (!outside.Contains(operand)) outside.Add(operand);
                }
                else if (!inside.Contains(operand)) Collect(operand);
            inside.Add(node);
        }

        int Place(StaticNode node) => inside.IndexOf(node) is >= 0 and var step ? outside.Count + step : outside.IndexOf(node);
    }

    /// <summary>Element by element, and no operand but single numbers has to be stretched.</summary>
    private static bool Fits(StaticNode node) => node.Kernel is ElementKernel && node.Operands.All(operand => operand.Shape == node.Shape || operand.Shape.Count == 1);
}
