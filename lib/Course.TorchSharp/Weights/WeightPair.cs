namespace Course;

/// <summary>A parameter of ours and the framework's that stands in its place.</summary>
/// <param name="Name">The framework's name for it, such as layers.0.weight.</param>
/// <param name="Ours">Ours.</param>
/// <param name="Theirs">The framework's.</param>
/// <param name="Transposed">Whether the framework stores the matrix the other way round: its linear layers do, [out, in] for our [in, out].</param>
internal sealed record WeightPair<T>(string Name, Parameter<T> Ours, TorchParameter Theirs, bool Transposed) where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Ours → theirs.</summary>
    public void ToTorch()
    {
        using var _ = torch.no_grad();
        using var values = TorchTensor.Of(Ours.Value);
        Theirs.copy_(Transposed ? values.t() : values);
    }

    /// <summary>Theirs → ours.</summary>
    public void FromTorch() => Read(Theirs).CopyTo(Ours.Value.Span);

    /// <summary>Their numbers in our order.</summary>
    public T[] Values => Read(Theirs);

    /// <summary>Their gradient in our order; zeros where the backward pass did not come by.</summary>
    public T[] Gradient => TorchApi.Gradient(Theirs) is { } gradient ? Read(gradient) : new T[Ours.Value.Count];

    /// <summary>Our gradient in the place of theirs.</summary>
    public void GradientToTorch()
    {
        using var _ = torch.no_grad();
        using var values = TorchTensor.Of(Ours.Gradient);
        TorchApi.Gradient(Theirs)?.copy_(Transposed ? values.t() : values);
    }

    /// <summary>Their shape in our order.</summary>
    public Shape Shape => Transposed ? [(int)Theirs.shape[1], (int)Theirs.shape[0]] : Shape.Create([.. Theirs.shape.Select(size => (int)size)]);

    private T[] Read(torch.Tensor theirs) => TorchTensor.Read<T>(Transposed ? theirs.t() : theirs);
}
