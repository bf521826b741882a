using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// A residual connection: y = α x + ε f(x). Backwards x̄ = α ȳ + ε (∂f/∂x)ᵀ ȳ: the gradient has a road around f.
/// </summary>
/// <remarks>α = ε = 1 is the usual one; ε = 1/√N keeps a stack of N of them steady, α = (2N)^¼ is DeepNorm's. Ledger C-04, B-04 … B-06, E-88.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Residual<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Layer<T> branch;
    private readonly T epsilon, alpha;
    private readonly Buffers<T> outputs = new(), branchGradients = new(), inputGradients = new();
    private Tensor<T>? input;

    /// <summary>y = α x + ε f(x).</summary>
    /// <param name="branch">f; its result has the shape of its input.</param>
    /// <param name="epsilon">ε.</param>
    /// <param name="alpha">α.</param>
    public Residual(Layer<T> branch, double epsilon = 1, double alpha = 1) =>
        (this.branch, this.epsilon, this.alpha) = (branch, T.CreateTruncating(epsilon), T.CreateTruncating(alpha));

    /// <summary>f.</summary>
    public Layer<T> Branch => branch;

    /// <summary>ε.</summary>
    public double Epsilon => double.CreateTruncating(epsilon);

    /// <summary>α.</summary>
    public double Alpha => double.CreateTruncating(alpha);

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters => branch.Parameters;

    /// <inheritdoc/>
    public override bool Training
    {
        get => branch.Training;
        set => branch.Training = value;
    }

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        input = x;
        var f = branch.Forward(x);
        if (f.Shape != x.Shape) throw new ShapeException($"A residual connection adds f(x) to x, so their shapes must be equal; x has {x.Shape}, f(x) {f.Shape}.");
        var y = outputs.Of(x.Shape);
        AddScaled(x.Span, f.Span, y.Span);
        return y;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var x = Remembered(input);
        ExpectGradient(outputGradient, x.Shape);
        var branchGradient = outputGradient;
        if (epsilon != T.One)
        {
            branchGradient = branchGradients.Of(x.Shape);
            TensorPrimitives.Multiply(outputGradient.Span, epsilon, branchGradient.Span);
        }
        var fBar = branch.Backward(branchGradient, needsInputGradient);
        var xBar = inputGradients.Of(x.Shape);
        if (!needsInputGradient) return xBar;
        if (alpha == T.One) TensorPrimitives.Add<T>(outputGradient.Span, fBar.Span, xBar.Span);
        else TensorPrimitives.MultiplyAdd(outputGradient.Span, alpha, fBar.Span, xBar.Span);
        return xBar;
    }

    private void AddScaled(ReadOnlySpan<T> x, ReadOnlySpan<T> f, Span<T> y)
    {
        TensorPrimitives.Multiply(x, alpha, y);
        TensorPrimitives.MultiplyAdd(f, epsilon, y, y);
    }
}
