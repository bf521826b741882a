namespace Course;

public static partial class Operations
{
    /// <summary>Sums along one axis; with <paramref name="keepAxis"/> that axis stays, with size 1, so that the result still broadcasts.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    /// <remarks>Ledger E-48.</remarks>
    public static V Sum<V>(this V x, int axis, bool keepAxis = false) where V : IArray<V>
    {
        if (!x.Shape.IsKnown) return V.Linear(x, new SumTo(Shape.Unknown));
        var (kept, dropped) = Without(x.Shape, axis);
        var sum = x.SumTo(kept);
        return keepAxis ? sum : sum.Reshape(dropped);
    }

    /// <summary>A shape with one axis reduced: once kept with size 1, once left out.</summary>
    internal static (Shape Kept, Shape Dropped) Without(Shape shape, int axis)
    {
        axis = shape.Axis(axis);
        int[] kept = [.. shape.Sizes];
        kept[axis] = 1;
        return (kept, Shape.Create([.. shape.Sizes[..axis], .. shape.Sizes[(axis + 1)..]]));
    }
}
