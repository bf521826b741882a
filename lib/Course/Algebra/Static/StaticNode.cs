namespace Course;

/// <summary>A node of a <see cref="StaticGraph"/>: an input, a constant, or an operation on earlier nodes.</summary>
internal sealed class StaticNode
{
    private StaticNode(Shape shape, Tensor<double>? constant, Kernel? kernel, IReadOnlyList<StaticNode> operands) =>
        (Shape, Constant, Kernel, Operands) = (shape, constant, kernel, operands);

    public Shape Shape { get; }

    /// <summary>The numbers of a constant; null for inputs and operations.</summary>
    public Tensor<double>? Constant { get; }

    /// <summary>What an operation does; null for inputs and constants.</summary>
    public Kernel? Kernel { get; }

    public IReadOnlyList<StaticNode> Operands { get; }

    public static StaticNode Input(Shape shape) => new(shape, null, null, []);

    public static StaticNode Of(Tensor<double> constant) => new(constant.Shape, constant, null, []);

    public static StaticNode Of(Kernel kernel, Shape shape, params IReadOnlyList<StaticNode> operands) => new(shape, null, kernel, operands);

    /// <summary>The nodes behind this one, each after its operands. No recursion: graphs may be deep.</summary>
    public IReadOnlyList<StaticNode> TopologicalOrder()
    {
        List<StaticNode> order = [];
        HashSet<StaticNode> seen = [this];
        Stack<(StaticNode Node, int Next)> path = new([(this, 0)]);
        while (path.TryPop(out var top))
        {
            if (top.Next == top.Node.Operands.Count)
            {
                order.Add(top.Node);
                continue;
            }
            path.Push((top.Node, top.Next + 1));
            if (seen.Add(top.Node.Operands[top.Next])) path.Push((top.Node.Operands[top.Next], 0));
        }
        return order;
    }
}
