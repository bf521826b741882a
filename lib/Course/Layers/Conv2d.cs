namespace Course;

/// <summary>
/// Convolution as a matrix product: Y_col = W_row X_col + b, where X_col holds the patches of the image as columns.
/// Backwards the rules of the matrix product apply: W̄_row = Σ Ȳ_col X_colᵀ over the batch, X̄_col = W_rowᵀ Ȳ_col,
/// b̄ = the sum of Ȳ, and col2im adds X̄_col up to X̄.
/// </summary>
/// <remarks>
/// Like all frameworks it does not flip the kernel. Shapes: images [batch, channels, height, width], kernels
/// [filters, channels, kernel height, kernel width], bias [filters]. Ledger E-54, E-55, E-56.
/// </remarks>
public static class Conv2d
{
    /// <summary>Y = W ∗ X + b.</summary>
    /// <exception cref="ShapeException">The channels differ, or the window does not fit.</exception>
    public static V Forward<V>(V images, V kernels, V bias, int stride = 1, int padding = 0) where V : IArray<V>
    {
        var window = WindowOf(images.Shape, kernels.Shape, stride, padding);
        var (rows, across) = window.Positions(images.Shape[2], images.Shape[3]);
        int filters = kernels.Shape[0];
        var columns = V.Linear(images, new Im2Col(window));
        var product = WRow(kernels).MatMul(columns) + bias.Reshape([filters, 1]);
        return product.Reshape([images.Shape[0], filters, rows, across]);
    }

    /// <summary>The gradients by images, kernels and bias from that by the result.</summary>
    public static (V Images, V Kernels, V Bias) Backward<V>(V g, V images, V kernels, int stride = 1, int padding = 0) where V : IArray<V>
    {
        var window = WindowOf(images.Shape, kernels.Shape, stride, padding);
        int batch = images.Shape[0], filters = kernels.Shape[0];
        var gCol = g.Reshape([batch, filters, g.Shape[2] * g.Shape[3]]);
        var columns = V.Linear(images, new Im2Col(window));
        var wBar = gCol.MatMul(columns.Transpose()).Sum(axis: 0).Reshape(kernels.Shape);
        var xBar = V.Linear(WRow(kernels).Transpose().MatMul(gCol), new Col2Im(window, images.Shape));
        return (xBar, wBar, gCol.SumTo([filters, 1]).Reshape([filters]));
    }

    /// <summary>The kernels as rows of a matrix: W_row of shape [filters, channels · kernel height · kernel width].</summary>
    public static V WRow<V>(V kernels) where V : IArray<V> => kernels.Reshape([kernels.Shape[0], kernels.Shape.Count / kernels.Shape[0]]);

    internal static Window WindowOf(Shape images, Shape kernels, int stride, int padding)
    {
        var (_, channels, _, _) = Window.Images(images);
        if (kernels.Rank != 4 || kernels[1] != channels)
            throw new ShapeException($"A convolution of images {images} needs kernels of shape [filters, {channels}, height, width]; got {kernels}.");
        return new(kernels[2], kernels[3], stride, padding);
    }
}
