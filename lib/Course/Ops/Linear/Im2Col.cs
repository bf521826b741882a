namespace Course;

/// <summary>
/// Writes the patches that a window meets as columns of a matrix, so that a convolution becomes a matrix product:
/// Y_col = W_row X_col. Its adjoint is <see cref="Col2Im"/>.
/// </summary>
/// <param name="Window">The window.</param>
/// <remarks>Shape [batch, channels, height, width] gives [batch, channels · window height · window width, positions]. Ledger E-54.</remarks>
public readonly record struct Im2Col(Window Window) : ILinear
{
    /// <inheritdoc/>
    public Tensor<T> Apply<T>(Tensor<T> x) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var (batch, channels, height, width) = Window.Images(x.Shape);
        var (rows, across) = Window.Positions(height, width);
        int image = channels * height * width, patches = channels * Window.Height * Window.Width * rows * across;
        var columns = Tensor.Zeros<T>([batch, channels * Window.Height * Window.Width, rows * across]);
        for (int n = 0; n < batch; n++)
            Patches.Gather<T>(x.Span.Slice(n * image, image), channels, height, width, Window, columns.Span.Slice(n * patches, patches));
        return columns;
    }

    /// <inheritdoc/>
    public V Adjoint<V>(V g, Shape input) where V : IArray<V> => V.Linear(g, new Col2Im(Window, input));

    /// <inheritdoc/>
    public Tex Print(Tex x) => new($"{x.In(TexBinding.Number)}_{{\\mathrm{{col}}}}");

    /// <inheritdoc/>
    public static IEnumerable<LinearExample> Examples =>
        [new(new Im2Col(new(3, 3)), [2, 1, 4, 4]), new(new Im2Col(new(3, 2, 2, 1)), [1, 2, 5, 4]), new(new Im2Col(new(2, 2, 3)), [1, 1, 7, 5]), new(new Im2Col(new(3, 3, 1, 2)), [1, 1, 2, 2])];
}
