using System.Globalization;
using BenchmarkDotNet.Running;
using Course.Benchmarks;

// compare [double]: our products against OpenBLAS; anything else goes to BenchmarkDotNet (--filter *).
if (args is not ["compare", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(MatMulBenchmarks).Assembly).Run(args);
    return 0;
}

bool loaded = OpenBlas.TryLoad(out string message);
Console.WriteLine(message);
if (!loaded) return 1;
Console.WriteLine($"{"product",-42} {"ours",8} {"OpenBLAS",8} {"ratio",6}  target   (GF/s, medians)");
bool met = true;
foreach (MatMulShape shape in MatMulShape.Course.Where(s => args.Length < 2 || args[1] == "double" || s.ToString().Contains(args[^1])))
{
    ComparisonRow row = args.Contains("double") ? MatMulComparison.RunDouble(shape) : MatMulComparison.RunSingle(shape);
    met &= row.Met;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{row.Name,-42} {row.Ours,8:F1} {row.Peer,8:F1} {row.Ratio,6:F2}  {(row.Target is null ? "" : row.Met ? $"{row.Target:F2} met" : $"{row.Target:F2} NOT MET")}"));
}
return met ? 0 : 1;
