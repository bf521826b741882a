namespace Course;

public static partial class Operations
{
    /// <summary>
    /// Rows of a matrix by their numbers: shape [rows, width] gives [indices.Length, width]. A row may be asked for many times;
    /// backwards its gradients add up. This is the look-up in an embedding.
    /// </summary>
    /// <exception cref="ShapeException">This is no matrix, or there is no such row.</exception>
    public static V Rows<V>(this V x, IReadOnlyList<int> indices) where V : IArray<V>
    {
        if (x.Shape.Rank != 2) throw new ShapeException($"Rows are taken from a matrix; the shape is {x.Shape}.");
        int rows = x.Shape[0], width = x.Shape[1];
        var places = new int[indices.Count * width];
        for (int i = 0; i < indices.Count; i++)
        {
            if (indices[i] < 0 || indices[i] >= rows)
                throw new ShapeException($"Row {indices[i]} does not exist: a matrix of shape {x.Shape} has rows 0 to {rows - 1}.");
            for (int j = 0; j < width; j++) places[i * width + j] = indices[i] * width + j;
        }
        return V.Linear(x, new Pick(places, [indices.Count, width]));
    }
}
