namespace Course;

/// <summary>The path of an iteration θ₀, θ₁, …, θₙ with the value and the gradient at every point, and why it ended.</summary>
/// <param name="Points">θ₀ to θₙ, all finite.</param>
/// <param name="Values">J at each point.</param>
/// <param name="Gradients">∇J at each point.</param>
/// <param name="StopReason">Why there is no θₙ₊₁.</param>
[TypeFormatterSource(typeof(TrajectoryFormatterSource))]
public sealed record Trajectory(IReadOnlyList<Tensor<double>> Points, IReadOnlyList<double> Values, IReadOnlyList<Tensor<double>> Gradients, StopReason StopReason)
{
    /// <summary>The number of steps taken, n.</summary>
    public int Steps => Points.Count - 1;

    /// <summary>The last point, θₙ.</summary>
    public Tensor<double> End => Points[^1];

    /// <summary>‖∇J‖ at each point.</summary>
    public IReadOnlyList<double> GradientNorms => field ??= [.. Gradients.Select(Norm)];

    /// <summary>The points of a path in one dimension, as numbers.</summary>
    /// <exception cref="ShapeException">A point has more than one coordinate.</exception>
    public IReadOnlyList<double> Positions => field ??= [.. Points.Select(point => point.Scalar)];

    /// <summary>One coordinate of every point.</summary>
    public IReadOnlyList<double> Coordinate(int index) => index >= 0 && index < End.Count
        ? [.. Points.Select(point => point.Span[index])]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The points have {End.Count} coordinates, from 0 to {End.Count - 1}.");

    /// <summary>‖θₖ − θ*‖ for each point.</summary>
    public IReadOnlyList<double> Distances(Tensor<double> to) => [.. Points.Select(point => Norm(point - to))];

    /// <summary>(wₖ₊₁ − w*) / (wₖ − w*) for each step of a path in one dimension: by what the error is multiplied.</summary>
    /// <param name="minimum">w*.</param>
    public IReadOnlyList<double> ErrorRatios(double minimum) => [.. Positions.Zip(Positions.Skip(1), (now, next) => (next - minimum) / (now - minimum))];

    /// <summary>The first k at which a condition on (θₖ, J(θₖ)) holds, or null.</summary>
    public int? FirstStep(Func<Tensor<double>, double, bool> condition)
    {
        for (int k = 0; k < Points.Count; k++)
            if (condition(Points[k], Values[k])) return k;
        return null;
    }

    /// <summary>In words: how many steps, and why it ended.</summary>
    public override string ToString() => $"{Steps} steps, then {Reason}";

    /// <summary>The first and last steps as a table: k, θ, J, ‖∇J‖.</summary>
    public string ToHtml()
    {
        var rows = TensorText.Shown(Points.Count, edge: 4).Select(k => k < 0
            ? new[] { "⋮", "⋮", "⋮", "⋮" }
            : [k.ToString(System.Globalization.CultureInfo.InvariantCulture), Text(Points[k]), TensorText.Number(Values[k]), TensorText.Number(GradientNorms[k])]);
        return new NumberTable(["k", Points[0].Count == 1 ? "w" : "θ", "value", "‖gradient‖"], [.. rows], ToString()).ToHtml();
    }

    private string Reason => StopReason switch
    {
        StopReason.GradientSmall => "the gradient is small enough",
        StopReason.ValueChangeSmall => "the value no longer changes enough",
        StopReason.IterationCap => "the iteration cap is reached",
        _ => "the numbers are no longer finite: diverged",
    };

    private static string Text(Tensor<double> point) => point.Count == 1
        ? TensorText.Number(point.Scalar)
        : $"({string.Join(", ", TensorText.Shown(point.Count, edge: 2).Select(i => i < 0 ? "…" : TensorText.Number(point.Span[i])))})";

    private static double Norm(Tensor<double> x) => System.Numerics.Tensors.TensorPrimitives.Norm<double>(x.Span);
}
