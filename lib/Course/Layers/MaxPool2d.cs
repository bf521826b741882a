namespace Course;

/// <summary>The largest pixel under each position of a window, as a layer: <see cref="MaxPool"/>. Backwards each picked pixel gets the gradient.</summary>
/// <remarks>Shape [batch, channels, height, width] gives [batch, channels, rows, columns]. Ledger E-56.</remarks>
/// <typeparam name="T">float for training, double for checking.</typeparam>
public sealed class MaxPool2d<T> : Layer<T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly MaxPool rule;
    private readonly Buffers<T> outputs = new(), inputGradients = new();
    private int[] places = [];
    private Tensor<T>? input, output;

    /// <summary>A pool of square windows that lie side by side.</summary>
    public MaxPool2d(int size) : this(new Window(size, size, size)) { }

    /// <summary>A pool of any windows.</summary>
    public MaxPool2d(Window window) => (rule, Window) = (new(window), window);

    /// <summary>Where the pixels are picked.</summary>
    public Window Window { get; }

    /// <inheritdoc/>
    public override Tensor<T> Forward(Tensor<T> x)
    {
        var shape = rule.ResultOf(x.Shape);
        (input, output) = (x, outputs.Of(shape));
        if (places.Length != output.Count) places = new int[output.Count];
        rule.Places(x, places);
        ReadOnlySpan<T> pixels = x.Span;
        var largest = output.Span;
        for (int i = 0; i < largest.Length; i++) largest[i] = pixels[places[i]];
        return output;
    }

    /// <inheritdoc/>
    public override Tensor<T> Backward(Tensor<T> outputGradient, bool needsInputGradient = true)
    {
        var xBar = inputGradients.Of(Remembered(input).Shape);
        ExpectGradient(outputGradient, Remembered(output).Shape);
        if (!needsInputGradient) return xBar;
        xBar.Span.Clear();
        var pixels = xBar.Span;
        ReadOnlySpan<T> g = outputGradient.Span;
        for (int i = 0; i < g.Length; i++) pixels[places[i]] += g[i];
        return xBar;
    }
}
