using BenchmarkDotNet.Attributes;

namespace Course.Benchmarks;

/// <summary>Our product alone, float and double, forward and transposed, with its allocations.</summary>
[MemoryDiagnoser]
public class MatMulBenchmarks
{
    private float[] a = [], b = [], c = [];
    private double[] aDouble = [], bDouble = [], cDouble = [];

    /// <summary>Side of the square matrices.</summary>
    [Params(16, 64, 256, 1024)]
    public int Size { get; set; }

    /// <summary>Threads allowed.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Fills the operands.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Gemm.MaxThreads = Threads;
        var random = new Random(1);
        a = Enumerable.Range(0, Size * Size).Select(_ => random.NextSingle()).ToArray();
        b = Enumerable.Range(0, Size * Size).Select(_ => random.NextSingle()).ToArray();
        c = new float[a.Length];
        aDouble = Array.ConvertAll(a, x => (double)x);
        bDouble = Array.ConvertAll(b, x => (double)x);
        cDouble = new double[a.Length];
    }

    /// <summary>A·B in float.</summary>
    [Benchmark(Baseline = true)]
    public void Float() => Gemm.Multiply<float>(Size, Size, Size, a, Size, 1, b, Size, 1, c, Size);

    /// <summary>Aᵀ·B in float.</summary>
    [Benchmark]
    public void FloatTransposedA() => Gemm.Multiply<float>(Size, Size, Size, a, 1, Size, b, Size, 1, c, Size);

    /// <summary>A·Bᵀ in float.</summary>
    [Benchmark]
    public void FloatTransposedB() => Gemm.Multiply<float>(Size, Size, Size, a, Size, 1, b, 1, Size, c, Size);

    /// <summary>A·B in double.</summary>
    [Benchmark]
    public void Double() => Gemm.Multiply<double>(Size, Size, Size, aDouble, Size, 1, bDouble, Size, 1, cDouble, Size);
}
