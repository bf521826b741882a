using System.Globalization;

namespace Course.Cli;

/// <summary>A batch of products C (m×n) ← A (m×k) · B (k×n), operands transposed or not.</summary>
/// <param name="M">Rows of C.</param>
/// <param name="N">Columns of C.</param>
/// <param name="K">Terms of each sum.</param>
/// <param name="TransposeA">A lies in memory as k×m.</param>
/// <param name="TransposeB">B lies in memory as n×k.</param>
/// <param name="Batch">How many such products.</param>
/// <param name="Target">Least ratio to OpenBLAS wanted.</param>
public sealed record MatMulShape(int M, int N, int K, bool TransposeA = false, bool TransposeB = false, int Batch = 1, double? Target = null)
{
    /// <summary>Multiplications and additions.</summary>
    public double Operations => 2.0 * Batch * M * N * K;

    /// <summary>Squares, then what the course's training steps multiply, forward and back.</summary>
    public static IReadOnlyList<MatMulShape> Course { get; } =
    [
        new(64, 64, 64, Target: 1.0), new(128, 128, 128, Target: 1.0), new(256, 256, 256, Target: 0.95),
        new(512, 512, 512, Target: 0.95), new(1024, 1024, 1024, Target: 0.95),
        .. Layer(64, 64, 128), .. Layer(64, 128, 10), .. Layer(128, 784, 256), .. Layer(128, 256, 256), .. Layer(128, 256, 10),
        .. Layer(1024, 64, 192), .. Layer(1024, 64, 256), .. Layer(1024, 256, 64),
        new(64, 64, 16, TransposeB: true, Batch: 64), new(64, 16, 64, Batch: 64), new(64, 16, 64, TransposeA: true, Batch: 64),
        new(65, 65, 65), new(127, 127, 127), new(1024, 3, 64), new(3, 64, 1024, TransposeA: true),
        new(1, 256, 784), new(1, 256, 784, TransposeB: true), new(256, 1, 784), new(256, 1, 784, TransposeA: true), new(256, 256, 1),
    ];

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{(Batch > 1 ? $"{Batch} × " : "")}({M}×{K}){(TransposeA ? "ᵀ" : "")}·({K}×{N}){(TransposeB ? "ᵀ" : "")}");

    /// <summary>X·W, Xᵀ·G and G·Wᵀ of a dense layer.</summary>
    private static IEnumerable<MatMulShape> Layer(int batch, int inputs, int outputs) =>
    [
        new(batch, outputs, inputs),
        new(inputs, outputs, batch, TransposeA: true),
        new(batch, inputs, outputs, TransposeB: true),
    ];
}
