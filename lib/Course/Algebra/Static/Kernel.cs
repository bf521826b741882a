using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// What an operation of a static graph does when it runs. Kernels are records: two that do the same are equal, and that is how
/// equal operations are found.
/// </summary>
internal abstract record Kernel(string Name)
{
    public abstract Tensor<double> Run(IReadOnlyList<Tensor<double>> operands);
}

/// <summary>An operation that treats every element by itself, so that it can be done on a few elements at a time.</summary>
internal abstract record ElementKernel(string Name) : Kernel(Name)
{
    /// <summary>y = f(a) or f(a, b) on spans of one length; b is empty where there is one operand.</summary>
    public abstract void Run(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y);
}

internal sealed record PointwiseKernel<F>() : ElementKernel(typeof(F).Name) where F : IPointwise
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => Tensor<double>.Map<F>(operands[0]);

    public override void Run(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y) => F.Values(a, y);
}

internal sealed record FamilyKernel<F>(double Parameter) : ElementKernel(typeof(F).Name) where F : IPointwiseFamily
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => Tensor<double>.Map<F>(operands[0], Parameter);

    public override void Run(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y) => F.Values(a, Parameter, y);
}

internal sealed record NegateKernel() : ElementKernel("−")
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => -operands[0];

    public override void Run(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y) => TensorPrimitives.Negate(a, y);
}

internal sealed record AddKernel() : ElementKernel("+")
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => operands[0] + operands[1];

    public override void Run(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y) => TensorPrimitives.Add(a, b, y);
}

internal sealed record SubtractKernel() : ElementKernel("−")
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => operands[0] - operands[1];

    public override void Run(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y) => TensorPrimitives.Subtract(a, b, y);
}

internal sealed record MultiplyKernel() : ElementKernel("×")
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => operands[0] * operands[1];

    public override void Run(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y) => TensorPrimitives.Multiply(a, b, y);
}

internal sealed record DivideKernel() : ElementKernel("÷")
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => operands[0] / operands[1];

    public override void Run(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> y) => TensorPrimitives.Divide(a, b, y);
}

internal sealed record LinearKernel<L>(L Rule) : Kernel(typeof(L).Name) where L : struct, ILinear
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => Rule.Apply(operands[0]);
}

internal sealed record ProductKernel<B>() : Kernel(typeof(B).Name) where B : IBilinear
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => B.Apply(operands[0], operands[1]);
}

internal sealed record SelectionKernel<S>(S Rule) : Kernel(typeof(S).Name) where S : struct, ISelection
{
    public override Tensor<double> Run(IReadOnlyList<Tensor<double>> operands) => Rule.Choose(operands[0]).Apply(operands[0]);
}
