using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Course;

/// <summary>
/// Orthogonal weights, Wᵀ W = 1: they turn vectors and keep their lengths, so that neither signals nor gradients grow or fade through any number of layers.
/// </summary>
/// <remarks>
/// Q of the QR factorisation of a normal matrix, with the signs that make the diagonal of R positive: only so is Q equally likely to be any rotation
/// or reflection (F. Mezzadri, 2007). Ledger E-77. A. Saxe, J. McClelland, S. Ganguli, ICLR 2014.
/// </remarks>
public static class Orthogonal
{
    /// <summary>A matrix whose columns are orthonormal, or its rows where there are fewer of them, times the gain.</summary>
    /// <param name="shape">[inputs, outputs], or [filters, channels, height, width], which counts as the matrix [filters, the rest].</param>
    /// <param name="seed">The same seed gives the same numbers.</param>
    /// <param name="gain">The length of each of these columns or rows: <see cref="Gain"/>.</param>
    /// <exception cref="ShapeException">The shape is neither, or one of the sizes is 0.</exception>
    public static Tensor<double> Of(Shape shape, int seed, double gain = 1)
    {
        Fan.Of(shape);
        int rows = shape[0], columns = shape.Count / rows, longer = Math.Max(rows, columns), shorter = Math.Min(rows, columns);
        var qr = Matrix<double>.Build.DenseOfRowMajor(longer, shorter, Tensor.Normal([longer, shorter], seed).ToArray()).QR(QRMethod.Thin);
        for (int j = 0; j < shorter; j++)
            if (qr.R[j, j] < 0) qr.Q.SetColumn(j, -qr.Q.Column(j));
        var q = rows >= columns ? qr.Q : qr.Q.Transpose();
        return Tensor.Of(q.ToRowMajorArray().Select(number => gain * number), shape);
    }
}
