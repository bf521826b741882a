using BenchmarkDotNet.Running;
using Course.Benchmarks;
using Course.Cli;

// compare [double] [PART OF A NAME]: our products against OpenBLAS; anything else goes to BenchmarkDotNet (--filter *).
if (args is not ["compare", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(MatMulBenchmarks).Assembly).Run(args);
    return 0;
}

bool loaded = OpenBlas.TryLoad(out string message);
Console.WriteLine(message);
if (!loaded) return 1;
Console.WriteLine($"{"product",-46} {"ours",10} {"OpenBLAS",10} {"unit",-6} {"ratio",6}  target");
bool met = true;
bool useDouble = args.Contains("double");
string filter = args.Skip(1).FirstOrDefault(argument => argument != "double", "");
foreach (MatMulShape shape in MatMulShape.Course.Where(shape => shape.ToString().Contains(filter)))
{
    BenchRow row = useDouble ? MatMulComparison.RunDouble(shape) : MatMulComparison.RunSingle(shape);
    met &= row.Met;
    Console.WriteLine(row);
}
return met ? 0 : 1;
