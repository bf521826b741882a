using BenchmarkDotNet.Running;
using Course.Benchmarks;

// --filter '*Layer*' chooses by name; --list flat shows the names. `course bench` compares with OpenBLAS and PyTorch.
BenchmarkSwitcher.FromAssembly(typeof(MatMulBenchmarks).Assembly).Run(args);
