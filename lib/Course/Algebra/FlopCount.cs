namespace Course;

/// <summary>
/// A tally of floating-point operations (FLOPs): an addition, a multiplication, a comparison or a function value is one; a
/// matrix product [m, k] · [k, n] is 2mkn, a multiplication and an addition for each of its mkn terms.
/// </summary>
/// <remarks>Ledger D-05, D-06, D-11. <see cref="Counted"/> arrays write into it while a formula runs.</remarks>
public sealed class FlopCount
{
    private readonly SortedDictionary<string, long> operations = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public long Total => operations.Values.Sum();

    /// <summary>Those of matrix products.</summary>
    public long Products => Of(nameof(MatMul));

    /// <summary>The FLOPs of each kind of operation.</summary>
    public IReadOnlyDictionary<string, long> Operations => operations;

    /// <summary>The FLOPs of one kind of operation; 0 where it never ran.</summary>
    public long Of(string operation) => operations.GetValueOrDefault(operation);

    /// <summary>An array that counts what is done with it here.</summary>
    public Counted Watch(Tensor<double> values) => new(values, this);

    /// <summary>Adds to the tally.</summary>
    internal void Add(string operation, long flops)
    {
        if (flops > 0) operations[operation] = Of(operation) + flops;
    }
}
