using MathNet.Numerics.LinearAlgebra;
using Column = MathNet.Numerics.LinearAlgebra.Vector<double>;

namespace Course;

/// <summary>Between tensors and the matrices and vectors of MathNet.</summary>
internal static class Dense
{
    /// <summary>A tensor's numbers as a matrix; of rank 2 unless the number of rows is given.</summary>
    public static Matrix<double> Matrix(Tensor<double> x, int? rows = null)
    {
        int count = rows ?? x.Shape[0];
        return Matrix<double>.Build.DenseOfRowMajor(count, count == 0 ? 0 : x.Count / count, x.ToArray());
    }

    public static Column Vector(Tensor<double> x) => Column.Build.DenseOfArray(x.ToArray());

    public static Tensor<double> Tensor(Column x, Shape shape) => new(x.ToArray(), shape);

    public static Tensor<double> Tensor(Matrix<double> x) => new(x.ToRowMajorArray(), [x.RowCount, x.ColumnCount]);

    public static double Dot(Tensor<double> a, Tensor<double> b) => System.Numerics.Tensors.TensorPrimitives.Dot<double>(a.Span, b.Span);

    public static double Norm(Tensor<double> x) => System.Numerics.Tensors.TensorPrimitives.Norm<double>(x.Span);
}
