using System.Runtime.CompilerServices;

namespace Course;

/// <summary>
/// The sizes of an array along its axes, for example [64, 10]: a batch of 64 rows of 10 numbers. [] is a single number.
/// </summary>
/// <remarks>Write a shape as a collection expression: <c>Shape s = [2, 3];</c></remarks>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public readonly struct Shape : IEquatable<Shape>
{
    private static readonly int[] UnknownSizes = [-1];
    private readonly int[]? sizes;

    private Shape(int[] sizes) => this.sizes = sizes;

    /// <summary>The shape [] of a single number.</summary>
    public static Shape Scalar => default;

    /// <summary>The shape of something that has no numbers, such as a formula (<see cref="Tex"/>).</summary>
    public static Shape Unknown { get; } = new(UnknownSizes);

    /// <summary>Makes a shape from its sizes.</summary>
    /// <exception cref="ShapeException">A size is negative, or the product of the sizes exceeds the largest array.</exception>
    public static Shape Create(ReadOnlySpan<int> sizes)
    {
        long count = 1;
        foreach (int size in sizes)
        {
            if (size < 0) throw new ShapeException($"A size cannot be negative, but the shape asked for is [{string.Join(", ", sizes.ToArray())}].");
            count *= size;
            if (count > Array.MaxLength) throw new ShapeException($"The shape [{string.Join(", ", sizes.ToArray())}] has more than {Array.MaxLength} elements.");
        }
        return new(sizes.ToArray());
    }

    /// <summary>A shape from an array of sizes.</summary>
    public static implicit operator Shape(int[] sizes) => Create(sizes);

    /// <summary>The sizes as a span, outermost axis first.</summary>
    public ReadOnlySpan<int> Sizes => sizes;

    /// <summary>The number of axes: 0 for a number, 1 for a vector, 2 for a matrix.</summary>
    public int Rank => Sizes.Length;

    /// <summary>False only for <see cref="Unknown"/>.</summary>
    public bool IsKnown => !ReferenceEquals(sizes, UnknownSizes);

    /// <summary>The number of elements: the product of all sizes; 1 for a single number.</summary>
    public int Count
    {
        get
        {
            int count = 1;
            foreach (int size in Sizes) count *= size;
            return count;
        }
    }

    /// <summary>The size along an axis; negative axes count from the end, so -1 is the last.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public int this[int axis] => Sizes[Axis(axis)];

    /// <summary>Turns an axis that may count from the end into one from 0 to Rank − 1.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public int Axis(int axis) => axis >= -Rank && axis < Rank
        ? (axis + Rank) % Rank
        : throw new ShapeException($"The shape {this} has {Rank} axes, so an axis goes from {-Rank} to {Rank - 1}; got {axis}.");

    /// <summary>For each axis, how many elements to step over to reach its next index (row-major).</summary>
    public int[] Strides()
    {
        var strides = new int[Rank];
        for (int axis = Rank - 1, step = 1; axis >= 0; step *= Sizes[axis--]) strides[axis] = step;
        return strides;
    }

    /// <summary>
    /// The shape of an element-wise result: axes are aligned at the end, and a size of 1 (or a missing axis) stretches.
    /// [64, 10] with [10] gives [64, 10].
    /// </summary>
    /// <exception cref="ShapeException">Two sizes differ and neither is 1.</exception>
    public static Shape Broadcast(Shape a, Shape b)
    {
        if (!a.IsKnown || !b.IsKnown) return Unknown;
        if (a == b) return a;
        var result = new int[Math.Max(a.Rank, b.Rank)];
        for (int fromEnd = 1; fromEnd <= result.Length; fromEnd++)
        {
            int x = fromEnd <= a.Rank ? a.Sizes[^fromEnd] : 1, y = fromEnd <= b.Rank ? b.Sizes[^fromEnd] : 1;
            if (x != y && x != 1 && y != 1)
                throw new ShapeException($"The shapes {a} and {b} do not fit together: counted from the end, axis {fromEnd} has {x} and {y} elements. Sizes must be equal, or one of them 1.");
            result[^fromEnd] = x == 1 ? y : x;
        }
        return new(result);
    }

    /// <summary>Whether an array of this shape stretches to <paramref name="target"/> by <see cref="Broadcast"/>.</summary>
    public bool BroadcastsTo(Shape target)
    {
        if (Rank > target.Rank) return false;
        for (int fromEnd = 1; fromEnd <= Rank; fromEnd++)
            if (Sizes[^fromEnd] != 1 && Sizes[^fromEnd] != target.Sizes[^fromEnd]) return false;
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Shape other) => ReferenceEquals(sizes, other.sizes) || Sizes.SequenceEqual(other.Sizes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int size in Sizes) hash.Add(size);
        return hash.ToHashCode();
    }

    /// <summary>Whether all sizes are equal.</summary>
    public static bool operator ==(Shape a, Shape b) => a.Equals(b);

    /// <summary>Whether any size differs.</summary>
    public static bool operator !=(Shape a, Shape b) => !a.Equals(b);

    /// <summary>Lists the sizes, outermost axis first.</summary>
    public ReadOnlySpan<int>.Enumerator GetEnumerator() => Sizes.GetEnumerator();

    /// <summary>As it is written in text: [64, 10].</summary>
    public override string ToString() => IsKnown ? $"[{string.Join(", ", Sizes.ToArray())}]" : "[?]";
}
