namespace Course;

/// <summary>Weights of both sides, put back at the end: a comparison leaves the models as they were, with gradients 0.</summary>
internal sealed class SavedWeights<T>(IReadOnlyList<WeightPair<T>> pairs) : IDisposable where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly List<(T[] Ours, torch.Tensor Theirs)> saved = [.. pairs.Select(pair => (pair.Ours.Value.ToArray(), pair.Theirs.detach().clone()))];

    public void Restore()
    {
        using var _ = torch.no_grad();
        foreach (var (pair, (ours, theirs)) in pairs.Zip(saved))
        {
            ours.CopyTo(pair.Ours.Value.Span);
            pair.Theirs.copy_(theirs);
        }
    }

    public void Dispose()
    {
        Restore();
        foreach (var (pair, (_, theirs)) in pairs.Zip(saved))
        {
            pair.Ours.ZeroGradient();
            TorchApi.Gradient(pair.Theirs)?.zero_();
            theirs.Dispose();
        }
    }
}
