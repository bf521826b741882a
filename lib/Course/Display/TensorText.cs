using System.Globalization;
using System.Text;

namespace Course;

/// <summary>A tensor as text: rows in brackets, four significant digits, the middle of long axes left out.</summary>
internal static class TensorText
{
    private const int Edge = 4;

    public static string Write<T>(Tensor<T> tensor) where T : unmanaged, IFloatingPointIeee754<T>
    {
        var text = new StringBuilder();
        WriteAxis(tensor, axis: 0, offset: 0, text);
        return tensor.Shape.Rank == 0 ? text.ToString() : $"{text}   shape {tensor.Shape}";
    }

    public static string Number<T>(T value) where T : unmanaged, IFloatingPointIeee754<T>
    {
        double x = double.CreateTruncating(value);
        return (x == 0 ? 0 : x).ToString("G4", CultureInfo.InvariantCulture);
    }

    /// <summary>The indices to show along an axis; −1 stands for those left out.</summary>
    public static IEnumerable<int> Shown(int size, int edge = Edge)
    {
        if (size <= 2 * edge + 1) return Enumerable.Range(0, size);
        return [.. Enumerable.Range(0, edge), -1, .. Enumerable.Range(size - edge, edge)];
    }

    private static void WriteAxis<T>(Tensor<T> tensor, int axis, int offset, StringBuilder text) where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (axis == tensor.Shape.Rank)
        {
            text.Append(Number(tensor.Span[offset]));
            return;
        }
        int size = tensor.Shape[axis];
        bool innermost = axis == tensor.Shape.Rank - 1;
        string separator = innermost ? ", " : ",\n" + new string(' ', axis + 1);
        text.Append('[').AppendJoin(separator, Shown(size).Select(i =>
        {
            if (i < 0) return "…";
            var part = new StringBuilder();
            WriteAxis(tensor, axis + 1, offset + i * tensor.Shape.Strides()[axis], part);
            return part.ToString();
        })).Append(']');
    }
}
