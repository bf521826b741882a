namespace Course;

/// <summary>
/// Walks two arrays of different shapes side by side: where an array has size 1 along an axis, its stride there is 0,
/// so the same element is met again and again. That one idea is all of broadcasting.
/// </summary>
internal static class Broadcasting
{
    public static Tensor<T> Apply<T, TOperator>(Tensor<T> a, Tensor<T> b)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TOperator : IBinaryOperator<T>
    {
        ReadOnlySpan<T> x = a.Span, y = b.Span;
        // Equal shapes and single numbers, by far the most frequent cases, need no walk.
        bool same = a.Shape == b.Shape;
        if (same && x.Length == 1) return new([TOperator.Invoke(x[0], y[0])], a.Shape);
        var shape = same || b.Shape.Rank == 0 ? a.Shape : a.Shape.Rank == 0 ? b.Shape : Shape.Broadcast(a.Shape, b.Shape);
        var result = Tensor.Zeros<T>(shape);
        Span<T> z = result.Span;
        if (same) TOperator.Invoke(x, y, z);
        else if (b.Shape.Rank == 0) TOperator.Invoke(x, y[0], z);
        else if (a.Shape.Rank == 0) TOperator.Invoke(x[0], y, z);
        else Walk<T, TOperator>(shape, a, b, result);
        return result;
    }

    private static void Walk<T, TOperator>(Shape shape, Tensor<T> a, Tensor<T> b, Tensor<T> result)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TOperator : IBinaryOperator<T>
    {
        if (result.Count == 0) return;
        ReadOnlySpan<T> x = a.Span, y = b.Span;
        Span<T> z = result.Span;
        foreach (var run in Runs(shape, a.Shape, b.Shape))
        {
            var destination = z.Slice(run.Start, run.Length);
            switch (run.FirstStep, run.SecondStep)
            {
                case (1, 1): TOperator.Invoke(x.Slice(run.First, run.Length), y.Slice(run.Second, run.Length), destination); break;
                case (1, 0): TOperator.Invoke(x.Slice(run.First, run.Length), y[run.Second], destination); break;
                default: TOperator.Invoke(x[run.First], y.Slice(run.Second, run.Length), destination); break;
            }
        }
    }

    /// <summary>A stretch of the result along which each operand either advances by 1 or stays where it is.</summary>
    public readonly record struct Run(int Start, int Length, int First, int FirstStep, int Second, int SecondStep);

    /// <summary>Cuts the result into the longest stretches on which both operands move evenly.</summary>
    public static IEnumerable<Run> Runs(Shape result, Shape first, Shape second)
    {
        var (sizes, firstSteps, secondSteps) = Merge(result, Steps(first, result), Steps(second, result));
        int inner = sizes.Length - 1, length = sizes[inner];
        var index = new int[sizes.Length];
        for (int start = 0, i = 0, j = 0; ; start += length)
        {
            yield return new(start, length, i, firstSteps[inner], j, secondSteps[inner]);
            int axis = inner - 1;
            for (; axis >= 0; axis--)
            {
                i += firstSteps[axis];
                j += secondSteps[axis];
                if (++index[axis] < sizes[axis]) break;
                i -= firstSteps[axis] * sizes[axis];
                j -= secondSteps[axis] * sizes[axis];
                index[axis] = 0;
            }
            if (axis < 0) yield break;
        }
    }

    private static int[] Steps(Shape shape, Shape result)
    {
        var strides = shape.Strides();
        var steps = new int[result.Rank];
        for (int fromEnd = 1; fromEnd <= shape.Rank; fromEnd++)
            steps[^fromEnd] = shape.Sizes[^fromEnd] == 1 ? 0 : strides[^fromEnd];
        return steps;
    }

    /// <summary>Joins neighbouring axes that can be walked as one; [64, 10] with [64, 10] becomes a single axis of 640.</summary>
    private static (int[] Sizes, int[] First, int[] Second) Merge(Shape result, int[] first, int[] second)
    {
        List<int> sizes = [], x = [], y = [];
        for (int axis = 0; axis < result.Rank; axis++)
        {
            int size = result.Sizes[axis];
            if (size == 1) continue;
            if (sizes.Count > 0 && x[^1] == first[axis] * size && y[^1] == second[axis] * size)
                (sizes[^1], x[^1], y[^1]) = (sizes[^1] * size, first[axis], second[axis]);
            else
            {
                sizes.Add(size);
                x.Add(first[axis]);
                y.Add(second[axis]);
            }
        }
        return sizes.Count == 0 ? ([1], [1], [1]) : ([.. sizes], [.. x], [.. y]);
    }
}
