using System.Numerics.Tensors;

namespace Course;

/// <summary>
/// Numbers in a rectangular array of any rank, stored contiguously in row-major order.
/// Element-wise operators broadcast (<see cref="Shape.Broadcast"/>).
/// </summary>
/// <typeparam name="T">float for training, double for checking, Half for mixed precision.</typeparam>
[TypeFormatterSource(typeof(TensorFormatterSource))]
public sealed class Tensor<T> : IArray<Tensor<T>> where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly T[] values;

    /// <summary>Lays out numbers (not copied) in a shape, row-major.</summary>
    /// <exception cref="ShapeException">The count of numbers is not the shape's.</exception>
    public Tensor(T[] values, Shape shape)
    {
        if (values.Length != shape.Count)
            throw new ShapeException($"A tensor of shape {shape} holds {shape.Count} numbers, but {values.Length} were given.");
        this.values = values;
        Shape = shape;
    }

    /// <summary>The sizes along the axes.</summary>
    public Shape Shape { get; }

    /// <summary>The number of elements.</summary>
    public int Count => values.Length;

    /// <summary>The numbers themselves in row-major order; writing here changes the tensor.</summary>
    public Span<T> Span => values;

    /// <summary>One element; one index an axis.</summary>
    /// <exception cref="ShapeException">Too few or too many indices, or one outside its axis.</exception>
    public T this[params ReadOnlySpan<int> index]
    {
        get => values[Offset(index)];
        set => values[Offset(index)] = value;
    }

    /// <summary>The number in a tensor of one element, for example a loss.</summary>
    /// <exception cref="ShapeException">There are more elements, or none.</exception>
    public T Scalar => Count == 1 ? values[0] : throw new ShapeException($"Scalar is for a tensor of one element; this one has shape {Shape}. Reduce it first (Sum, Mean) or index it.");

    /// <summary>A copy of the numbers in row-major order.</summary>
    public T[] ToArray() => [.. values];

    /// <summary>A tensor with numbers of its own.</summary>
    public Tensor<T> Copy() => new(ToArray(), Shape);

    /// <summary>The same numbers, not copied, in another shape: writing to one writes to both.</summary>
    /// <exception cref="ShapeException">The counts of elements differ.</exception>
    internal Tensor<T> View(Shape shape) => new(values, shape);

    /// <summary>The same numbers in another precision, rounded to nearest.</summary>
    public Tensor<TTo> To<TTo>() where TTo : unmanaged, IFloatingPointIeee754<TTo>
    {
        var result = new TTo[Count];
        TensorPrimitives.ConvertTruncating<T, TTo>(values, result);
        return new(result, Shape);
    }

    /// <summary>A tensor of shape [] that broadcasts with everything.</summary>
    public static implicit operator Tensor<T>(double constant) => new([T.CreateTruncating(constant)], Shape.Scalar);

    /// <inheritdoc/>
    public static Tensor<T> Constant(Tensor<double> values) => values as Tensor<T> ?? values.To<T>();

    /// <summary>Element-wise sum.</summary>
    public static Tensor<T> operator +(Tensor<T> a, Tensor<T> b) => Broadcasting.Apply<T, Add<T>>(a, b);

    /// <summary>Element-wise difference.</summary>
    public static Tensor<T> operator -(Tensor<T> a, Tensor<T> b) => Broadcasting.Apply<T, Subtract<T>>(a, b);

    /// <summary>Element-wise (Hadamard) product; the matrix product is <c>a.MatMul(b)</c>.</summary>
    public static Tensor<T> operator *(Tensor<T> a, Tensor<T> b) => Broadcasting.Apply<T, Multiply<T>>(a, b);

    /// <summary>Element-wise quotient.</summary>
    public static Tensor<T> operator /(Tensor<T> a, Tensor<T> b) => Broadcasting.Apply<T, Divide<T>>(a, b);

    /// <summary>Every sign turned.</summary>
    public static Tensor<T> operator -(Tensor<T> a)
    {
        var result = Tensor.Zeros<T>(a.Shape);
        TensorPrimitives.Negate<T>(a.Span, result.Span);
        return result;
    }

    /// <inheritdoc/>
    public static Tensor<T> Map<F>(Tensor<T> x) where F : IPointwise
    {
        var y = Tensor.Zeros<T>(x.Shape);
        F.Values<T>(x.Span, y.Span);
        return y;
    }

    /// <inheritdoc/>
    public static Tensor<T> Map<F>(Tensor<T> x, double parameter) where F : IPointwiseFamily
    {
        var y = Tensor.Zeros<T>(x.Shape);
        F.Values(x.Span, T.CreateTruncating(parameter), y.Span);
        return y;
    }

    /// <inheritdoc/>
    public static Tensor<T> Linear<L>(Tensor<T> x, L rule) where L : struct, ILinear => rule.Apply(x);

    /// <inheritdoc/>
    public static Tensor<T> Product<B>(Tensor<T> a, Tensor<T> b) where B : IBilinear => B.Apply(a, b);

    /// <inheritdoc/>
    public static Pick Choose<S>(Tensor<T> x, S rule) where S : struct, ISelection => rule.Choose(x);

    /// <summary>The numbers in rows, four digits each; large tensors are shortened.</summary>
    public override string ToString() => TensorText.Write(this);

    /// <summary>The numbers as an HTML table; large tensors are shortened.</summary>
    public string ToHtml() => TensorHtml.Write(this);

    private int Offset(ReadOnlySpan<int> index)
    {
        if (index.Length != Shape.Rank)
            throw new ShapeException($"A tensor of shape {Shape} takes {Shape.Rank} indices; got {index.Length}.");
        int offset = 0;
        for (int axis = 0; axis < index.Length; axis++)
        {
            int size = Shape.Sizes[axis], i = index[axis] < 0 ? index[axis] + size : index[axis];
            if ((uint)i >= (uint)size)
                throw new ShapeException($"Index {index[axis]} is outside axis {axis} of shape {Shape}.");
            offset = offset * size + i;
        }
        return offset;
    }
}
