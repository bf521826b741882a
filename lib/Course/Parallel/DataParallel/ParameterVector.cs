namespace Course;

/// <summary>The parameters of a model as one long array, as it is sent in one message.</summary>
internal sealed class ParameterVector<T>(IReadOnlyList<Parameter<T>> parameters) where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>How many numbers the parameters have together.</summary>
    public int Count { get; } = parameters.Sum(parameter => parameter.Value.Count);

    /// <summary>vector ← θ</summary>
    public void ReadValues(Span<T> vector)
    {
        foreach (var parameter in parameters) vector = Read(parameter.Value, vector);
    }

    /// <summary>θ ← vector</summary>
    public void WriteValues(ReadOnlySpan<T> vector)
    {
        foreach (var parameter in parameters) vector = Write(vector, parameter.Value);
    }

    /// <summary>vector ← ∂L/∂θ</summary>
    public void ReadGradients(Span<T> vector)
    {
        foreach (var parameter in parameters) vector = Read(parameter.Gradient, vector);
    }

    /// <summary>∂L/∂θ ← vector</summary>
    public void WriteGradients(ReadOnlySpan<T> vector)
    {
        foreach (var parameter in parameters) vector = Write(vector, parameter.Gradient);
    }

    private static Span<T> Read(Tensor<T> from, Span<T> to)
    {
        from.Span.CopyTo(to);
        return to[from.Count..];
    }

    private static ReadOnlySpan<T> Write(ReadOnlySpan<T> from, Tensor<T> to)
    {
        from[..to.Count].CopyTo(to.Span);
        return from[to.Count..];
    }
}
