namespace Course;

/// <summary>
/// Several element-wise operations as one: it goes through the elements once, a block at a time, and whatever lies between the
/// operations stays in the processor's cache and is never written to memory.
/// </summary>
/// <param name="Steps">The operations in order; operands are numbered, first the kernel's inputs and then the steps' results.</param>
/// <param name="Inputs">How many inputs there are; each has the result's shape or is a single number.</param>
/// <param name="Result">The result's shape.</param>
internal sealed record FusedKernel(IReadOnlyList<(ElementKernel Kernel, int First, int Second)> Steps, int Inputs, Shape Result)
    : Kernel($"fused({string.Join(", ", Steps.Select(step => step.Kernel.Name))})")
{
    /// <summary>Numbers a block: some rows of it fit into the first-level cache.</summary>
    private const int Block = 256;

    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands)
    {
        var result = Tensor.Zeros(Result);
        double[][] rows = [.. Enumerable.Range(0, Inputs + Steps.Count).Select(_ => new double[Block])];
        bool[] isNumber = [.. operands.Select(operand => operand.Count == 1)];
        for (int i = 0; i < Inputs; i++)
            if (isNumber[i]) rows[i].AsSpan().Fill(operands[i].Span[0]);
        for (int start = 0; start < result.Count; start += Block)
        {
            int length = Math.Min(Block, result.Count - start);
            for (int i = 0; i < Inputs; i++)
                if (!isNumber[i]) operands[i].Span.Slice(start, length).CopyTo(rows[i]);
            for (int i = 0; i < Steps.Count; i++)
            {
                var (kernel, first, second) = Steps[i];
                var target = i == Steps.Count - 1 ? result.Span.Slice(start, length) : rows[Inputs + i].AsSpan(0, length);
                kernel.Run(rows[first].AsSpan(0, length), second < 0 ? [] : rows[second].AsSpan(0, length), target);
            }
        }
        return result;
    }
}
