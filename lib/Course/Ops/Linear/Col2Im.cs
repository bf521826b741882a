namespace Course;

/// <summary>
/// Adds columns back to the pixels they were copied from: a pixel that lies in several patches gets the sum.
/// The adjoint of <see cref="Im2Col"/>.
/// </summary>
/// <param name="Window">The window.</param>
/// <param name="Image">The shape [batch, channels, height, width] of the result.</param>
/// <remarks>Ledger E-55.</remarks>
public readonly record struct Col2Im(Window Window, Shape Image) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (batch, channels, height, width) = Window.Images(Image);
        var (rows, across) = Window.Positions(height, width);
        Shape expected = [batch, channels * Window.Height * Window.Width, rows * across];
        if (x.Shape != expected) throw new ShapeException($"The columns of images {Image} under {Window} have shape {expected}; got {x.Shape}.");
        int image = channels * height * width, patches = expected[1] * expected[2];
        var y = Tensor.Zeros<T>(Image);
        for (int n = 0; n < batch; n++)
            Patches.ScatterAdd<T>(x.Span.Slice(n * patches, patches), channels, height, width, Window, y.Span.Slice(n * image, image));
        return y;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => V.Linear(g, new Im2Col(Window));

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($@"\mathrm{{col2im}}\left({x.Text}\right)");

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples =>
        [new(new Col2Im(new(3, 3), [2, 1, 4, 4]), [2, 9, 4]), new(new Col2Im(new(2, 2, 1, 1), [1, 2, 3, 3]), [1, 8, 16])];
}
