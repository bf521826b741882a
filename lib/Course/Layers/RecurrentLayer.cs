using System.Numerics.Tensors;

namespace Course;

/// <summary><see cref="Recurrent"/> as a layer: backpropagation through time, derived by hand.</summary>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class Recurrent<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly Buffers<T> outputs = new(), hidden = new(), preGradients = new(), carries = new(), inputGradients = new();
    private Tensor<T>? input, states;

    /// <summary>A layer from its matrices and bias.</summary>
    /// <param name="w">W [in, width].</param>
    /// <param name="u">U [width, width].</param>
    /// <param name="b">b [width].</param>
    /// <exception cref="ShapeException">The shapes do not belong together.</exception>
    public Recurrent(Tensor<T> w, Tensor<T> u, Tensor<T> b)
    {
        if (w.Shape.Rank != 2 || u.Shape != [w.Shape[1], w.Shape[1]] || b.Shape != [w.Shape[1]])
            throw new ShapeException($"A recurrent layer needs W [in, width], U [width, width] and b [width]; got {w.Shape}, {u.Shape} and {b.Shape}.");
        (InputWeight, StateWeight, Bias) = (new("inputWeight", w), new("stateWeight", u), new("bias", b, decays: false));
        Parameters = [InputWeight, StateWeight, Bias];
    }

    /// <summary>W, [in, width].</summary>
    public Parameter<T> InputWeight { get; }

    /// <summary>U, [width, width].</summary>
    public Parameter<T> StateWeight { get; }

    /// <summary>b, [width].</summary>
    public Parameter<T> Bias { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Parameter<T>> Parameters { get; }

    private int Inputs => InputWeight.Value.Shape[0];

    private int Width => InputWeight.Value.Shape[1];

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        if (x.Shape.Rank != 3 || x.Shape[2] != Inputs) throw new ShapeException($"This recurrent layer takes [batch, positions, {Inputs}]; got {x.Shape}.");
        int batch = x.Shape[0], positions = x.Shape[1];
        var y = outputs.Of([batch, positions, Width]);
        (input, states) = (x, hidden.Of([positions, batch, Width]));
        for (int i = 0; i < batch * positions; i++) Bias.Value.Span.CopyTo(y.Span[(i * Width)..]);
        Gemm.Multiply(batch * positions, Width, Inputs, x.Span, Inputs, 1, InputWeight.Value.Span, Width, 1, y.Span, Width, accumulate: true);
        for (int t = 0; t < positions; t++)
        {
            var now = At(states, t);
            CopyRows(y.Span[(t * Width)..], positions * Width, now, Width);
            if (t > 0) Gemm.Multiply<T>(batch, Width, Width, At(states, t - 1), Width, 1, StateWeight.Value.Span, Width, 1, now, Width, accumulate: true);
            TensorPrimitives.Tanh(now, now);
            CopyRows(now, Width, y.Span[(t * Width)..], positions * Width);
        }
        return y;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        Tensor<T> x = Remembered(input), h = Remembered(states);
        int batch = x.Shape[0], positions = x.Shape[1];
        ExpectGradient(outputGradient, [batch, positions, Width]);
        Tensor<T> all = preGradients.Of([batch, positions, Width]), later = carries.Of([2, batch, Width]);
        for (int t = positions - 1; t >= 0; t--)
        {
            Span<T> now = At(later, t % 2), after = At(later, (t + 1) % 2);
            CopyRows(outputGradient.Span[(t * Width)..], positions * Width, now, Width);
            if (t < positions - 1) Gemm.Multiply(batch, Width, Width, after, Width, 1, StateWeight.Value.Span, 1, Width, now, Width, accumulate: true);
            Tanh.Pull(At(h, t), At(h, t), now, now);
            if (t > 0) Gemm.Multiply(Width, Width, batch, At(h, t - 1), 1, Width, now, Width, 1, StateWeight.Gradient.Span, Width, accumulate: true);
            CopyRows(now, Width, all.Span[(t * Width)..], positions * Width);
        }
        Gemm.Multiply(Inputs, Width, batch * positions, x.Span, 1, Inputs, all.Span, Width, 1, InputWeight.Gradient.Span, Width, accumulate: true);
        for (int i = 0; i < batch * positions; i++) TensorPrimitives.Add(Bias.Gradient.Span, all.Span.Slice(i * Width, Width), Bias.Gradient.Span);
        var xBar = inputGradients.Of(x.Shape);
        if (needsInputGradient) Gemm.Multiply(batch * positions, Inputs, Width, all.Span, Width, 1, InputWeight.Value.Span, 1, Width, xBar.Span, Inputs);
        return xBar;
    }

    /// <summary>The matrix [batch, width] of one position.</summary>
    private static Span<T> At(Tensor<T> byPosition, int t)
    {
        int size = byPosition.Shape[1] * byPosition.Shape[2];
        return byPosition.Span.Slice(t * size, size);
    }

    private void CopyRows(ReadOnlySpan<T> from, int fromStride, Span<T> to, int toStride)
    {
        for (int n = 0; n < Remembered(input).Shape[0]; n++) from.Slice(n * fromStride, Width).CopyTo(to[(n * toStride)..]);
    }
}
